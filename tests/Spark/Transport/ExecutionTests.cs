using Grpc.Core;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Reelhouse.Spark.Transport;
using Spark.Connect;

namespace Reelhouse.Spark.Tests.Transport;

public sealed class ExecutionTests
{
    private const string NotFound = "[INVALID_HANDLE.OPERATION_NOT_FOUND] The handle is invalid.";

    private readonly FakeTimeProvider _time = new();
    private readonly FakeConnectServer _server = new();

    [Fact]
    public async Task responses_arrive_in_order_and_the_execution_is_released_behind_them()
    {
        _server.Plays(new FakeStream("1", "2"));

        Assert.Equal(["1", "2", "complete"], await Execute());
        await Until(() => _server.Requests<ReleaseExecuteRequest>().LastOrDefault()?.ReleaseAll is not null);
        Assert.DoesNotContain(_server.Requests<InterruptRequest>(), interrupt => interrupt.HasOperationId);
    }

    [Fact]
    public async Task a_stream_that_ends_without_a_result_complete_is_reattached_after_the_last_response()
    {
        _server.Plays(new FakeStream("1", "2").ThenEndsEarly(), new FakeStream("3"));

        Assert.Equal(["1", "2", "3", "complete"], await Execute());
        var reattach = Assert.Single(_server.Requests<ReattachExecuteRequest>());
        Assert.Equal("2", reattach.LastResponseId);
        Assert.Equal(_server.Requests<ExecutePlanRequest>().Single().OperationId, reattach.OperationId);
        Assert.Equal(FakeConnectServer.ServerSideSessionId, reattach.ClientObservedServerSideSessionId);
    }

    [Fact]
    public async Task a_stream_that_breaks_is_reattached_after_the_last_response()
    {
        _server.Plays(new FakeStream("1").ThenFails(StatusCode.Unavailable), new FakeStream().ThenFails(StatusCode.Unavailable), new FakeStream("2"));

        Assert.Equal(["1", "2", "complete"], await Execute());
        Assert.Equal(["1", "1"], _server.Requests<ReattachExecuteRequest>().Select(reattach => reattach.LastResponseId));
    }

    [Fact]
    public async Task a_call_whose_connection_breaks_while_it_waits_for_its_first_response_is_reattached()
    {
        _server.Plays(new FakeStream().ThenIsCut(), new FakeStream("1"));

        Assert.Equal(["1", "complete"], await Execute());
        Assert.Equal(["ExecutePlan", "ReattachExecute"], _server.Calls.Take(2));
    }

    [Fact]
    public async Task a_plan_that_the_server_never_saw_is_sent_again_as_the_same_operation()
    {
        _server.Plays(new FakeStream().ThenFails(StatusCode.Unavailable), new FakeStream().ThenFails(StatusCode.Internal, NotFound), new FakeStream("1"));

        Assert.Equal(["1", "complete"], await Execute());
        Assert.Equal(["ExecutePlan", "ReattachExecute", "ExecutePlan"], _server.Calls.Take(3));
        Assert.Single(_server.Requests<ExecutePlanRequest>().Select(execute => execute.OperationId).Distinct());
    }

    [Fact]
    public async Task a_plan_that_was_sent_twice_is_read_from_its_first_copy()
    {
        _server.Plays(
            new FakeStream().ThenFails(StatusCode.Unavailable),
            new FakeStream().ThenFails(StatusCode.Internal, NotFound),
            new FakeStream().ThenFails(StatusCode.Internal, "[INVALID_HANDLE.OPERATION_ALREADY_EXISTS]"),
            new FakeStream("1"));

        Assert.Equal(["1", "complete"], await Execute());
        Assert.Equal(["ExecutePlan", "ReattachExecute", "ExecutePlan", "ReattachExecute"], _server.Calls.Take(4));
    }

    [Fact]
    public async Task a_plan_that_has_answered_is_never_run_twice()
    {
        _server.Plays(new FakeStream("1").ThenFails(StatusCode.Unavailable), new FakeStream().ThenFails(StatusCode.Internal, NotFound));

        await Assert.ThrowsAsync<SparkConnectException>(Execute);
        Assert.Single(_server.Requests<ExecutePlanRequest>());
    }

    [Fact]
    public async Task a_server_that_keeps_ending_empty_streams_is_given_up()
    {
        _server.Plays([.. Enumerable.Range(0, 50).Select(_ => new FakeStream().ThenEndsEarly())]);

        var error = await Assert.ThrowsAsync<SparkConnectException>(Execute);
        Assert.Contains("keeps ending", error.Message, StringComparison.Ordinal);
        Assert.Equal(6, _server.Requests<ExecutePlanRequest>().Count + _server.Requests<ReattachExecuteRequest>().Count);
    }

    [Fact]
    public async Task leaving_the_enumeration_interrupts_the_operation()
    {
        _server.Plays(new FakeStream("1", "2").ThenHangs(), new FakeStream().ThenFails(StatusCode.Internal, "[OPERATION_CANCELED]"));
        await using var client = Client();

        await foreach (var _ in client.ExecuteAsync(Some.Plan, TestContext.Current.CancellationToken))
        {
            break;
        }

        Assert.Equal(_server.Requests<ExecutePlanRequest>().Single().OperationId, Assert.Single(_server.Requests<InterruptRequest>()).OperationId);
    }

    [Fact]
    public async Task cancelling_interrupts_the_operation_and_waits_for_its_end()
    {
        _server.Plays(new FakeStream("1").ThenHangs(), new FakeStream().ThenFails(StatusCode.Internal, "[OPERATION_CANCELED]"));
        await using var client = Client();
        using var cancellation = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in client.ExecuteAsync(Some.Plan, cancellation.Token))
            {
                await cancellation.CancelAsync();
            }
        });

        Assert.Equal(["ExecutePlan", "Interrupt", "ReattachExecute"], _server.Calls.Where(call => call != "ReleaseExecute"));
        Assert.True(_server.Requests<InterruptRequest>().Single().HasOperationId);
    }

    [Fact]
    public async Task a_command_that_is_cancelled_before_it_starts_is_not_sent()
    {
        _server.Plays(new FakeStream("1"));
        await using var client = Client();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ExecuteUntil(client, new CancellationToken(canceled: true)));

        Assert.Empty(_server.Calls);
    }

    [Fact]
    public async Task a_command_that_is_cancelled_before_the_server_saw_it_is_not_sent_again()
    {
        _server.Plays(new FakeStream().ThenHangs(), new FakeStream().ThenFails(StatusCode.Internal, NotFound), new FakeStream("1"));
        await using var client = Client();
        using var cancellation = new CancellationTokenSource();
        var execution = ExecuteUntil(client, cancellation.Token);
        await Until(() => _server.Requests<ExecutePlanRequest>().Count > 0);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => execution);
        Assert.Equal(["ExecutePlan", "Interrupt", "ReattachExecute"], _server.Calls.Where(call => call != "ReleaseExecute"));
    }

    [Fact]
    public async Task a_command_that_is_cancelled_while_its_plan_waits_to_be_sent_again_is_not_sent_again()
    {
        using var cancellation = new CancellationTokenSource();
        _server.Plays(
            new FakeStream().ThenFails(StatusCode.Unavailable),
            new FakeStream().ThenFails(StatusCode.Internal, NotFound).Then(cancellation.Cancel),
            new FakeStream().ThenFails(StatusCode.Internal, NotFound),
            new FakeStream("1"));
        await using var client = Client();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ExecuteUntil(client, cancellation.Token));

        Assert.Single(_server.Requests<ExecutePlanRequest>());
    }

    [Fact]
    public async Task an_answer_from_another_server_side_session_is_refused()
    {
        _server.Plays(new FakeStream("1"));
        await using var client = Client();
        await client.AnalyzeAsync(new AnalyzePlanRequest { SparkVersion = new() }, TestContext.Current.CancellationToken);
        _server.AnsweringServerSideSessionId = "after-a-restart";

        await Assert.ThrowsAsync<SessionChangedException>(() => Execute(client));
    }

    [Fact]
    public async Task operations_carry_the_tags_of_their_flow()
    {
        _server.Plays(new FakeStream("1"), new FakeStream("2"));
        await using var client = Client();

        client.Tags.Add("nightly");
        await Execute(client);
        client.Tags.Clear();
        await Execute(client);

        Assert.Equal(["nightly"], _server.Requests<ExecutePlanRequest>()[0].Tags);
        Assert.Empty(_server.Requests<ExecutePlanRequest>()[1].Tags);
    }

    [Fact]
    public async Task a_disposed_client_interrupts_and_then_releases_its_session()
    {
        var client = Client();
        await client.AnalyzeAsync(new AnalyzePlanRequest { SparkVersion = new() }, TestContext.Current.CancellationToken);

        await client.DisposeAsync();
        await client.DisposeAsync();

        Assert.Equal(["AnalyzePlan", "Interrupt", "ReleaseSession"], _server.Calls);
    }

    private async Task<List<string>> Execute()
    {
        await using var client = Client();
        return await Execute(client);
    }

    private Task<List<string>> Execute(SparkConnectClient client) => ExecuteUntil(client, TestContext.Current.CancellationToken);

    private Task<List<string>> ExecuteUntil(SparkConnectClient client, CancellationToken cancellationToken) => _time.RunAsync(Task.Run(async () =>
    {
        var ids = new List<string>();
        await foreach (var response in client.ExecuteAsync(Some.Plan, cancellationToken))
        {
            ids.Add(response.ResponseId);
        }

        return ids;
    }));

    private SparkConnectClient Client()
    {
        var connection = new ConnectionString("localhost", 15002);
        var retry = new RetryPolicy(RetryLimits.For(connection), _time, NullLogger.Instance, random: () => 0);
        return new SparkConnectClient(_server, new ServerSession(connection), retry, _time, NullLogger.Instance);
    }

    private static async Task Until(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
