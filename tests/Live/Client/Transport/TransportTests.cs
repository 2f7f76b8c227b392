using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Reelhouse.Spark;
using Reelhouse.Spark.Sql;
using Reelhouse.Spark.Transport;

namespace Reelhouse.Live.Tests.Client.Transport;

public sealed class TransportTests(EngineFixture fixture)
{
    // A minute's work, whose tasks look every thousand rows whether they are to stop.
    private const string Long = "SELECT max(id % 1000003) FROM range(20000000000)";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Remote => fixture.Endpoints.SparkRemote;

    [Fact]
    public async Task a_result_whose_connection_is_cut_again_and_again_arrives_whole()
    {
        var server = ConnectionStringParser.Parse(Remote);
        await using var proxy = new CutProxy(server.Port, cuts: 3, afterBytes: 3_000_000);
        await using var spark = await Open(Remote.Replace($":{server.Port}", $":{proxy.Port}", StringComparison.Ordinal));
        long rows = 0, sum = 0;

        await foreach (var id in spark.Sql("SELECT id FROM range(3000000)").ToLocalIteratorAsync<long>(Token))
        {
            rows++;
            sum += id;
        }

        Assert.Equal(3, proxy.Cuts);
        Assert.Equal((3_000_000L, 4_499_998_500_000L), (rows, sum));
    }

    [Fact]
    public async Task cancelling_stops_the_operation_at_the_server()
    {
        await using var spark = await OpenNotAdaptive();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        cancellation.CancelAfter(TimeSpan.FromSeconds(2));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => spark.Sql(Long).CollectAsync(cancellation.Token));

        Assert.Empty(await spark.InterruptAllAsync(Token));
        Assert.Equal(1, (await spark.Sql("SELECT 1").CollectAsync<int>(Token)).Single());
    }

    [Fact]
    public async Task leaving_a_result_early_stops_the_operation_at_the_server()
    {
        await using var spark = await Open(Remote);

        await foreach (var _ in spark.Sql("SELECT id FROM range(0, 20000000, 1, 40)").ToLocalIteratorAsync<long>(Token))
        {
            break;
        }

        Assert.Empty(await spark.InterruptAllAsync(Token));
    }

    [Fact]
    public async Task an_operation_interrupted_by_its_tag_says_so()
    {
        await using var spark = await OpenNotAdaptive();
        spark.AddTag("nightly");
        var query = spark.Sql(Long).CollectAsync(Token);

        IReadOnlyList<string> interrupted = [];
        while (interrupted.Count == 0)
        {
            interrupted = await spark.InterruptTagAsync("nightly", Token);
        }

        var error = await Assert.ThrowsAsync<SparkException>(() => query);
        Assert.Equal("OPERATION_CANCELED", error.ErrorClass);
        Assert.Single(interrupted);
    }

    [Fact]
    public async Task a_failure_carries_class_state_parameters_place_and_stack()
    {
        await using var spark = await Open(Remote);

        var error = await Assert.ThrowsAsync<SparkException>(() => spark.Sql("SELECT 1 / id FROM range(3)").CollectAsync(Token));

        Assert.Equal(("DIVIDE_BY_ZERO", "22012"), (error.ErrorClass, error.SqlState));
        Assert.Contains("config", error.MessageParameters.Keys);
        Assert.Equal("1 / id", error.QueryContexts.Single().Fragment);
        Assert.Contains("org.apache.spark", error.ServerStackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_query_that_does_not_fit_the_tables_is_an_analysis_error()
    {
        await using var spark = await Open(Remote);

        var error = await Assert.ThrowsAsync<AnalysisException>(() => spark.Sql("SELECT * FROM no_such_table").CollectAsync(Token));

        Assert.Equal(("TABLE_OR_VIEW_NOT_FOUND", "`no_such_table`"), (error.ErrorClass, error.MessageParameters["relationName"]));
    }

    [Fact]
    public async Task a_row_far_above_grpcs_own_limit_arrives()
    {
        await using var spark = await Open(Remote);

        var text = (await spark.Sql("SELECT repeat('x', 20000000)").CollectAsync<string>(Token)).Single();

        Assert.Equal(20_000_000, text.Length);
    }

    [Fact]
    public async Task a_wrong_token_is_told_without_showing_it()
    {
        var address = ConnectionStringParser.Parse(Remote).Address;

        var error = await Assert.ThrowsAsync<SparkConnectException>(() => Open($"sc://{address}/;token=wrong-secret"));

        Assert.Contains("does not accept the token", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-secret", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_address_without_a_server_is_reported_within_half_a_minute()
    {
        var watch = Stopwatch.StartNew();

        var error = await Assert.ThrowsAsync<SparkConnectException>(() => Open($"sc://127.0.0.1:{FreePort()}"));

        Assert.Contains("can't be reached", error.Message, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task a_released_session_is_gone_at_the_server()
    {
        var spark = await Open(Remote);
        var again = $"{Remote};session_id={spark.SessionId}";
        await spark.DisposeAsync();

        await Assert.ThrowsAsync<SessionChangedException>(() => Open(again));
    }

    [Fact]
    public async Task settings_are_set_read_and_unset()
    {
        await using var spark = await SparkSession.Builder().Remote(Remote).Config("spark.sql.session.timeZone", "Asia/Kolkata").CreateAsync(Token);
        var conf = spark.Conf();

        Assert.Equal("Asia/Kolkata", conf.Get("spark.sql.session.timeZone"));
        await conf.SetAllAsync([new("reelhouse.a", "1"), new("reelhouse.b", "2")], Token);
        Assert.Equal(2, (await conf.GetAllAsync("reelhouse.", Token)).Count);
        await conf.UnsetAsync("reelhouse.a", Token);
        Assert.Equal("none", await conf.GetAsync("reelhouse.a", "none", Token));
        Assert.Equal("SQL_CONF_NOT_FOUND", (await Assert.ThrowsAnyAsync<SparkException>(() => conf.GetAsync("reelhouse.a", Token))).ErrorClass);
    }

    private static Task<SparkSession> Open(string remote) => SparkSession.Builder().Remote(remote).CreateAsync(Token);

    // Adaptive execution submits its stages from a thread of its own: one that is submitted just after the interruption runs on.
    private Task<SparkSession> OpenNotAdaptive() => SparkSession.Builder().Remote(Remote).Config("spark.sql.adaptive.enabled", false).CreateAsync(Token);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
