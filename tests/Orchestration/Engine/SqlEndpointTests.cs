using System.Net;
using System.Net.Sockets;
using Reelhouse.Orchestration.Engine;
using Reelhouse.Orchestration.Errors;

namespace Reelhouse.Orchestration.Tests.Engine;

public sealed class SqlEndpointTests : IDisposable
{
    private readonly TestHome _home = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    private readonly int _port;

    public SqlEndpointTests()
    {
        _listener.Start();
        _port = ((IPEndPoint)_listener.LocalEndpoint).Port;
    }

    [Fact]
    public async Task An_endpoint_that_answers_is_not_waited_for() => await WaitAsync(engineRuns: false);

    [Fact]
    public async Task An_engine_that_has_ended_is_not_waited_for()
    {
        Silence();

        var error = await Assert.ThrowsAsync<CommandException>(() => WaitAsync(engineRuns: false));

        Assert.Contains("the engine ended", error.Error.What);
        Assert.Equal(_home.Home.EngineLog, error.Error.Where);
    }

    [Fact]
    public async Task An_endpoint_that_never_answers_is_given_up()
    {
        Silence();

        var error = await Assert.ThrowsAsync<CommandException>(() => WaitAsync(engineRuns: true));

        Assert.Contains("did not answer within 2 min", error.Error.What);
    }

    public void Dispose()
    {
        _listener.Dispose();
        _home.Dispose();
    }

    // Nobody listens where somebody just did.
    private void Silence() => _listener.Stop();

    private async Task WaitAsync(bool engineRuns)
    {
        var clock = Some.Clock();
        var wait = SqlEndpoint.WaitAsync($"jdbc:hive2://127.0.0.1:{_port}", _home.Home, () => engineRuns, clock, TestContext.Current.CancellationToken);
        while (!wait.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(10));
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }

        await wait;
    }
}
