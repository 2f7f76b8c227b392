using Grpc.Core;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Reelhouse.Spark.Ml;
using Reelhouse.Spark.Sql;
using Reelhouse.Spark.Tests.Transport;
using Reelhouse.Spark.Transport;
using Spark.Connect;

namespace Reelhouse.Spark.Tests.Ml;

/// <summary>What a server that works does not show; tests/Live has the rest.</summary>
public sealed class ModelTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly FakeConnectServer _server = new();

    [Fact]
    public async Task disposing_waits_a_few_seconds_for_a_server_that_does_not_answer()
    {
        _server.Plays(new FakeStream().ThenHangs(), new FakeStream().ThenHangs());
        var began = _time.GetUtcNow();

        await _time.RunAsync(Disposed(new Anything(new(Session(), "1", "model", new Dictionary<string, object>()))));

        Assert.Single(_server.Requests<ExecutePlanRequest>(), request => request.Plan.Command.MlCommand.Delete is not null);
        Assert.InRange(_time.GetUtcNow() - began, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(25));
    }

    [Fact]
    public async Task disposing_waits_a_few_seconds_for_a_server_that_is_gone()
    {
        _server.Plays([.. Enumerable.Repeat(0, 100).Select(_ => new FakeStream().ThenFails(StatusCode.Unavailable))]);
        var began = _time.GetUtcNow();

        await _time.RunAsync(Disposed(new Anything(new(Session(), "1", "model", new Dictionary<string, object>()))));

        Assert.InRange(_time.GetUtcNow() - began, TimeSpan.Zero, TimeSpan.FromSeconds(25));
    }

    private static async Task<bool> Disposed(Model model)
    {
        await model.DisposeAsync();
        return true;
    }

    private SparkSession Session()
    {
        var connection = new ConnectionString("localhost", 15002);
        var retry = new RetryPolicy(RetryLimits.For(connection), _time, NullLogger.Instance, () => 0);
        return new SparkSession(new SparkConnectClient(_server, new ServerSession(connection), retry, _time, NullLogger.Instance), new());
    }

    private sealed class Anything(RemoteModelRef model) : Model(model);
}
