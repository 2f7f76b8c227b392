using System.Net;
using System.Net.Sockets;
using Reelhouse.Spark.Engine;

namespace Reelhouse.Live.Tests.Engine;

public sealed class EngineTests(EngineFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task spark_runs_a_statement_over_connect() => await fixture.Engine.OpenSession().RunAsync("SELECT count(*) FROM range(10)", Cancellation);

    [Fact]
    public async Task spark_refuses_a_client_without_the_token()
    {
        var session = fixture.Engine.OpenSession("not the token");

        var error = await Assert.ThrowsAsync<EngineException>(() => session.RunAsync("SELECT 1", Cancellation));

        Assert.Contains("status 16", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task spark_reaches_the_s3_server()
    {
        var session = fixture.Engine.OpenSession();

        await session.RunAsync("CREATE TABLE delta.`s3a://landing/engine-test` (id INT) USING delta", Cancellation);
        await session.RunAsync("INSERT INTO delta.`s3a://landing/engine-test` VALUES (1)", Cancellation);

        Assert.True(Directory.Exists(Path.Combine(fixture.Home, "s3", "landing", "engine-test", "_delta_log")));
    }

    [Fact]
    public async Task the_sql_endpoint_takes_connections()
    {
        await fixture.Engine.WaitForSqlEndpointAsync(Cancellation);

        var endpoint = new Uri(fixture.Endpoints.SqlEndpoint["jdbc:".Length..]);
        using var client = new TcpClient();
        await client.ConnectAsync(endpoint.Host, endpoint.Port, Cancellation);
    }

    [Fact]
    public async Task the_s3_server_refuses_a_request_without_a_signature()
    {
        using var client = new HttpClient();

        using var response = await client.GetAsync(fixture.Endpoints.S3Endpoint, Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public void a_running_engine_is_found_by_its_home()
    {
        var state = EngineState.TryRead(fixture.Home);

        Assert.NotNull(state);
        Assert.Equal(fixture.Endpoints.SparkRemote, state.Endpoints.SparkRemote);
        Assert.Equal(Environment.ProcessId, state.OwnerPid);
        Assert.Equal(["kafka", "s3proxy", "spark"], state.ServerPids.Keys.Order());
    }

    [Fact]
    public async Task a_second_engine_of_the_same_home_is_refused()
    {
        var installation = await EngineInstaller.InstallAsync(new EngineInstallOptions { WarmUp = false }, progress: null, Cancellation);

        var error = await Assert.ThrowsAsync<EngineException>(() => LocalEngine.StartAsync(installation, new LocalEngineOptions(fixture.Home), progress: null, Cancellation));

        Assert.Contains($"running already (process {Environment.ProcessId})", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void no_secret_stands_on_a_command_line()
    {
        var state = EngineState.TryRead(fixture.Home)!;

        foreach (var pid in state.ServerPids.Values)
        {
            var commandLine = File.ReadAllText($"/proc/{pid}/cmdline") + File.ReadAllText($"/proc/{pid}/environ");
            Assert.DoesNotContain(fixture.Endpoints.S3SecretKey, commandLine, StringComparison.Ordinal);
            Assert.DoesNotContain(fixture.Endpoints.SparkRemote.Split("token=")[1], commandLine, StringComparison.Ordinal);
        }
    }
}
