using Grpc.Core;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Reelhouse.Spark.Sql;
using Reelhouse.Spark.Sql.Streaming;
using Reelhouse.Spark.Tests.Transport;
using Reelhouse.Spark.Transport;
using Spark.Connect;

namespace Reelhouse.Spark.Tests.Sql;

/// <summary>What a server that works does not show; tests/Live has the rest.</summary>
public sealed class StreamingQueryListenerBusTests
{
    private static readonly StreamingQueryListenerEventsResult Added = new() { ListenerBusListenerAdded = true };

    private readonly FakeTimeProvider _time = new();
    private readonly FakeConnectServer _server = new();
    private readonly Notes _log = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task what_a_listener_throws_is_logged_and_the_others_hear_on()
    {
        var last = new TaskCompletionSource();
        _server.Plays(new FakeStream().Tells(Added, Idle(1), new() { Events = { new StreamingQueryListenerEvent { EventType = (StreamingQueryEventType)99 } } }, Idle(2)).Then(last.SetResult).ThenHangs());
        var session = Session();
        var heard = new Heard();
        // Both are there before the first event: the stream begins with a listener that adds the other.
        await session.Streams().AddListenerAsync(new Throwing(() => session.Streams().AddListener(heard)), Token);
        await last.Task;

        Assert.Equal([2], heard.Idle.Select(each => each.Timestamp.Second));
        Assert.Equal(2, _log.Lines.Count(line => line.Contains($"Listener {typeof(Throwing).FullName} of streaming queries threw", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task an_event_that_cannot_be_read_is_logged_and_the_next_is_heard()
    {
        var last = new TaskCompletionSource();
        var unreadable = new StreamingQueryListenerEvent { EventType = StreamingQueryEventType.QueryIdleEvent, EventJson = """{"id":"no guid"}""" };
        var heard = new Heard();
        _server.Plays(new FakeStream().Tells(Added, new() { Events = { unreadable } }, Idle(2)).Then(last.SetResult).ThenHangs());
        await Session().Streams().AddListenerAsync(heard, Token);
        await last.Task;

        Assert.Equal([2], heard.Idle.Select(each => each.Timestamp.Second));
        Assert.Contains(_log.Lines, line => line.Contains("""can't be read, and no listener hears it: {"id":"no guid"}""", StringComparison.Ordinal));
    }

    [Fact]
    public async Task a_stream_that_is_lost_takes_the_listeners_off_and_the_server_forgets_it_before_the_next()
    {
        _server.Plays(
            new FakeStream().Tells(Added).ThenFails(StatusCode.Internal, "broken for good"),
            new FakeStream(),
            new FakeStream().Tells(Added).ThenHangs());
        var session = Session();
        await session.Streams().AddListenerAsync(new Heard(), Token);
        while (!_log.Lines.Any(line => line.Contains("1 listeners are taken off", StringComparison.Ordinal)))
            await Task.Delay(5, Token);

        await session.Streams().AddListenerAsync(new Heard(), Token);

        var commands = _server.Requests<ExecutePlanRequest>().Select(each => each.Plan.Command.StreamingQueryListenerBusCommand.CommandCase.ToString());
        Assert.Equal(["AddListenerBusListener", "RemoveListenerBusListener", "AddListenerBusListener"], commands);
    }

    [Fact]
    public async Task a_session_ends_though_its_server_does_not_answer()
    {
        _server.Plays(new FakeStream().Tells(Added).ThenHangs(), new FakeStream().ThenHangs(), new FakeStream().ThenHangs(), new FakeStream().ThenHangs());
        var session = Session();
        await session.Streams().AddListenerAsync(new Heard(), Token);

        var began = _time.GetUtcNow();
        await _time.RunAsync(Task.Run(async () =>
        {
            await session.DisposeAsync();
            return true;
        }, Token));

        Assert.InRange(_time.GetUtcNow() - began, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(25));
        Assert.DoesNotContain(_log.Lines, line => line.Contains("taken off", StringComparison.Ordinal));
    }

    private static StreamingQueryListenerEventsResult Idle(int second) => new()
    {
        Events =
        {
            new StreamingQueryListenerEvent
            {
                EventType = StreamingQueryEventType.QueryIdleEvent,
                EventJson = $$"""{"id":"{{Guid.Empty}}","runId":"{{Guid.Empty}}","timestamp":"2026-11-27T15:55:0{{second}}Z"}""",
            },
        },
    };

    private SparkSession Session()
    {
        var connection = new ConnectionString("localhost", 15002);
        var retry = new RetryPolicy(RetryLimits.For(connection), _time, _log, random: () => 0);
        return new SparkSession(new SparkConnectClient(_server, new ServerSession(connection), retry, _time, _log), new());
    }

    private class Heard : StreamingQueryListener
    {
        public List<QueryIdleEvent> Idle { get; } = [];

        public override void OnQueryStarted(QueryStartedEvent queryStarted)
        {
        }

        public override void OnQueryProgress(QueryProgressEvent queryProgress)
        {
        }

        public override void OnQueryIdle(QueryIdleEvent queryIdle) => Idle.Add(queryIdle);

        public override void OnQueryTerminated(QueryTerminatedEvent queryTerminated)
        {
        }
    }

    private sealed class Throwing(Action first) : Heard
    {
        public override void OnQueryIdle(QueryIdleEvent queryIdle)
        {
            if (Idle.Count == 0) first();
            base.OnQueryIdle(queryIdle);
            throw new InvalidOperationException("a listener's own trouble");
        }
    }

    private sealed class Notes : ILogger
    {
        private readonly List<string> _lines = [];

        public IReadOnlyList<string> Lines
        {
            get
            {
                lock (_lines) return [.. _lines];
            }
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_lines) _lines.Add(formatter(state, exception));
        }
    }
}
