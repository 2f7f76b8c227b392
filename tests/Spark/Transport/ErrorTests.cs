using Google.Rpc;
using Grpc.Core;
using Microsoft.Extensions.Logging.Abstractions;
using Reelhouse.Spark.Transport;
using Spark.Connect;
using Error = Spark.Connect.FetchErrorDetailsResponse.Types.Error;

namespace Reelhouse.Spark.Tests.Transport;

public sealed class ErrorTests
{
    private readonly FakeConnectServer _server = new();

    [Fact]
    public async Task the_details_give_class_state_parameters_places_stack_and_cause()
    {
        _server.AnalyzeError = Some.RpcError(StatusCode.Internal, "[DIVIDE_BY_ZERO] cut sh…", Info("DIVIDE_BY_ZERO", "22012", "id-1"));
        _server.ErrorDetails = new FetchErrorDetailsResponse { RootErrorIdx = 0, Errors = { DivideByZero(), new Error { Message = "the cause" } } };

        var error = await Assert.ThrowsAsync<SparkException>(Analyze);

        Assert.Equal("Division by zero.", error.Message);
        Assert.Equal(("DIVIDE_BY_ZERO", "22012"), (error.ErrorClass, error.SqlState));
        Assert.Equal("\"spark.sql.ansi.enabled\"", error.MessageParameters["config"]);
        Assert.Equal("1/0", Assert.Single(error.QueryContexts).Fragment);
        Assert.Equal("at org.apache.Spark.run(Spark.scala:7)", error.ServerStackTrace);
        Assert.Equal("the cause", error.InnerException?.Message);
        Assert.IsType<RpcException>(error.InnerException?.InnerException);
        Assert.Equal("id-1", _server.Requests<FetchErrorDetailsRequest>().Single().ErrorId);
    }

    [Fact]
    public async Task details_that_can_not_be_fetched_do_not_hide_the_error()
    {
        _server.AnalyzeError = Some.RpcError(StatusCode.Internal, "[TABLE_OR_VIEW_NOT_FOUND] no such table", Info("TABLE_OR_VIEW_NOT_FOUND", "42P01", "id-1"));

        var error = await Assert.ThrowsAsync<AnalysisException>(Analyze);

        Assert.Equal("[TABLE_OR_VIEW_NOT_FOUND] no such table", error.Message);
        Assert.Equal(("TABLE_OR_VIEW_NOT_FOUND", "42P01", "`t`"), (error.ErrorClass, error.SqlState, error.MessageParameters["relationName"]));
    }

    [Fact]
    public void causes_that_go_in_a_circle_come_to_an_end()
    {
        var error = ServerError.FromDetails(0, [new Error { Message = "a", CauseIdx = 1 }, new Error { Message = "b", CauseIdx = 0 }]);

        Assert.Equal("b", error.InnerException?.Message);
    }

    [Theory]
    [InlineData("System.Exception: no 2\n   at Play.Cost()", "System.Exception: no 2\n   at Play.Cost()\n[PYTHON_EXCEPTION] Thrown. SQLSTATE: 38000")]
    [InlineData("Traceback (most recent call last):", "[PYTHON_EXCEPTION] Thrown: Traceback (most recent call last): SQLSTATE: 38000")]
    public void what_a_function_of_csharp_threw_comes_first(string thrown, string expected)
    {
        var error = ServerError.FromDetails(0,
        [
            new Error
            {
                Message = $"[PYTHON_EXCEPTION] Thrown: {thrown} SQLSTATE: 38000",
                SparkThrowable = new() { ErrorClass = "PYTHON_EXCEPTION", MessageParameters = { ["msg"] = "Thrown", ["traceback"] = thrown } },
            },
        ]);

        Assert.Equal(expected.ReplaceLineEndings(), error.Message.ReplaceLineEndings());
    }

    [Fact]
    public async Task a_session_that_the_server_has_closed_is_told_apart()
    {
        _server.AnalyzeError = Some.RpcError(StatusCode.Internal, "[INVALID_HANDLE.SESSION_CHANGED]", Info("INVALID_HANDLE.SESSION_CHANGED", "HY000", "id-1"));

        var error = await Assert.ThrowsAsync<SessionChangedException>(Analyze);

        Assert.Contains("Build a new session", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StatusCode.Unavailable, "can't be reached")]
    [InlineData(StatusCode.Unauthenticated, "does not accept the token")]
    [InlineData(StatusCode.ResourceExhausted, "grpc_max_message_size")]
    [InlineData(StatusCode.Unimplemented, "Spark 4.0")]
    public void an_error_of_the_connection_names_the_address_and_what_to_do_but_not_the_token(StatusCode code, string expected)
    {
        var connection = ConnectionStringParser.Parse("sc://there:7/;token=secret");

        var error = ConnectionError.From(Some.RpcError(code, "why"), connection);

        Assert.Contains("there:7", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    private async Task Analyze()
    {
        var connection = new ConnectionString("localhost", 15002);
        var retry = new RetryPolicy(new RetryLimits(0, 0), TimeProvider.System, NullLogger.Instance, random: () => 0);
        await using var client = new SparkConnectClient(_server, new ServerSession(connection), retry, TimeProvider.System, NullLogger.Instance);
        await client.AnalyzeAsync(new AnalyzePlanRequest { SparkVersion = new() }, TestContext.Current.CancellationToken);
    }

    private static ErrorInfo Info(string errorClass, string sqlState, string errorId) => new()
    {
        Reason = "org.apache.spark.SparkException",
        Metadata =
        {
            ["errorClass"] = errorClass,
            ["sqlState"] = sqlState,
            ["errorId"] = errorId,
            ["classes"] = """["org.apache.spark.sql.AnalysisException","java.lang.Exception"]""",
            ["messageParameters"] = """{"relationName":"`t`"}""",
        },
    };

    private static Error DivideByZero() => new()
    {
        Message = "Division by zero.",
        CauseIdx = 1,
        ErrorTypeHierarchy = { "org.apache.spark.SparkArithmeticException" },
        StackTrace = { new FetchErrorDetailsResponse.Types.StackTraceElement { DeclaringClass = "org.apache.Spark", MethodName = "run", FileName = "Spark.scala", LineNumber = 7 } },
        SparkThrowable = new FetchErrorDetailsResponse.Types.SparkThrowable
        {
            ErrorClass = "DIVIDE_BY_ZERO",
            SqlState = "22012",
            MessageParameters = { ["config"] = "\"spark.sql.ansi.enabled\"" },
            QueryContexts = { new FetchErrorDetailsResponse.Types.QueryContext { Fragment = "1/0", StartIndex = 7, StopIndex = 9 } },
        },
    };
}
