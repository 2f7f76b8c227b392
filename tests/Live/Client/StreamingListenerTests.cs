using System.Diagnostics;
using System.Threading.Channels;
using Reelhouse.Live.Tests.Client.Transport;
using Reelhouse.Spark.Sql;
using Reelhouse.Spark.Sql.Streaming;
using Reelhouse.Spark.Transport;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Live.Tests.Client;

public sealed class StreamingListenerTests(EngineFixture fixture) : LiveSession(fixture)
{
    [Fact]
    public async Task a_listener_hears_of_a_query_from_its_start_to_its_end_whatever_another_one_throws()
    {
        var (throwing, heard) = (new Heard { OnEvent = _ => throw new InvalidOperationException("a listener's own trouble") }, new Heard());
        await Spark.Streams().AddListenerAsync(throwing, Cancellation);
        await Spark.Streams().AddListenerAsync(heard, Cancellation);
        await Spark.Conf().SetAsync("spark.sql.streaming.noDataProgressEventInterval", "100", Cancellation);

        var query = await Batches(Spark, 1).WriteStream().Format("memory").QueryName(NewName("heard")).StartAsync(Cancellation);
        var started = Assert.IsType<QueryStartedEvent>(Assert.Single(heard.SoFar));
        await heard.UntilAsync<QueryIdleEvent>();
        await query.StopAsync(Cancellation);
        var terminated = await heard.UntilAsync<QueryTerminatedEvent>();

        Assert.Equal((query.Id, query.RunId, query.Name), (started.Id.ToString(), started.RunId.ToString(), started.Name));
        var progress = heard.SoFar.OfType<QueryProgressEvent>().First().Progress;
        Assert.Equal((started.RunId, 1), (progress.RunId, progress.NumInputRows));
        Assert.Equal((started.RunId, null), (terminated.RunId, terminated.Exception));
        Assert.Equal(heard.SoFar, throwing.SoFar);
    }

    [Fact]
    public async Task a_listener_may_start_the_next_query_and_take_itself_off()
    {
        var heard = new Heard();
        heard.OnEvent = happened =>
        {
            if (happened is not QueryTerminatedEvent { Exception: not null }) return;
            Batches(Spark, 1).WriteStream().Format("noop").Start();
            Spark.Streams().RemoveListener(heard);
        };
        await Spark.Streams().AddListenerAsync(heard, Cancellation);

        var failing = await Batches(Spark, 1).Select(RaiseError("no such event").As("never")).WriteStream().Format("noop").StartAsync(Cancellation);
        var terminated = await heard.UntilAsync<QueryTerminatedEvent>();
        var next = await heard.UntilAsync<QueryStartedEvent>();
        await (await Spark.Streams().GetAsync(next.Id.ToString(), Cancellation))!.StopAsync(Cancellation);

        Assert.Equal((failing.RunId, "USER_RAISED_EXCEPTION"), (terminated.RunId.ToString(), terminated.ErrorClassOnException));
        Assert.Contains("no such event", terminated.Exception, StringComparison.Ordinal);
        var last = new Heard();
        await Spark.Streams().AddListenerAsync(last, Cancellation);
        await RunToEndAsync(Batches(Spark, 1));
        await last.UntilAsync<QueryTerminatedEvent>();
        Assert.Equal(next, heard.SoFar[^1]);
    }

    [Fact]
    public async Task a_listener_that_was_taken_off_hears_no_more()
    {
        var (leaving, staying) = (new Heard(), new Heard());
        await Spark.Streams().AddListenerAsync(leaving, Cancellation);
        await Spark.Streams().AddListenerAsync(staying, Cancellation);
        await Spark.Streams().RemoveListenerAsync(leaving, Cancellation);
        await Spark.Streams().RemoveListenerAsync(new Heard(), Cancellation);

        await RunToEndAsync(Batches(Spark, 1));
        await staying.UntilAsync<QueryTerminatedEvent>();
        await Spark.Streams().RemoveListenerAsync(staying, Cancellation);
        var heard = staying.SoFar.Count;
        await RunToEndAsync(Batches(Spark, 1));

        Assert.Empty(leaving.SoFar);
        Assert.Equal(heard, staying.SoFar.Count);
    }

    [Fact]
    public async Task events_over_a_connection_that_is_cut_come_each_once_and_the_end_of_the_session_ends_them()
    {
        var remote = Fixture.Endpoints.SparkRemote;
        var server = ConnectionStringParser.Parse(remote);
        await using var proxy = new CutProxy(server.Port, cuts: 2, afterBytes: 2000);
        var spark = await SparkSession.Builder().Remote(remote.Replace($":{server.Port}", $":{proxy.Port}", StringComparison.Ordinal)).CreateAsync(Cancellation);
        var heard = new Heard();
        await spark.Streams().AddListenerAsync(heard, Cancellation);

        await RunToEndAsync(Batches(spark, 6));
        await heard.UntilAsync<QueryTerminatedEvent>();

        Assert.Equal(2, proxy.Cuts);
        Assert.Equal([0, 1, 2, 3, 4, 5], heard.SoFar.OfType<QueryProgressEvent>().Select(each => each.Progress).Where(each => each.NumInputRows > 0).Select(each => each.BatchId));
        var watch = Stopwatch.StartNew();
        await spark.DisposeAsync();
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(4));
    }

    /// <summary>A stream of as many batches, of one row each.</summary>
    private DataFrame Batches(SparkSession spark, int count)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Fixture.Home, NewName("in"))).FullName;
        for (var file = 0; file < count; file++)
            File.WriteAllText(Path.Combine(folder, $"{file}.txt"), "a row\n");
        return spark.ReadStream().Option("maxFilesPerTrigger", 1).Text(folder);
    }

    private static async Task RunToEndAsync(DataFrame stream)
    {
        var query = await stream.WriteStream().Format("noop").Trigger(Trigger.AvailableNow()).StartAsync(Cancellation);
        await query.AwaitTerminationAsync(Cancellation);
    }

    private sealed class Heard : StreamingQueryListener
    {
        private readonly Channel<object> _unread = Channel.CreateUnbounded<object>();
        private readonly List<object> _soFar = [];

        public Action<object> OnEvent { get; set; } = _ => { };

        public IReadOnlyList<object> SoFar
        {
            get
            {
                lock (_soFar) return [.. _soFar];
            }
        }

        public async Task<T> UntilAsync<T>()
        {
            while (true)
                if (await _unread.Reader.ReadAsync(Cancellation) is T wanted)
                    return wanted;
        }

        public override void OnQueryStarted(QueryStartedEvent queryStarted) => Note(queryStarted);

        public override void OnQueryProgress(QueryProgressEvent queryProgress) => Note(queryProgress);

        public override void OnQueryIdle(QueryIdleEvent queryIdle) => Note(queryIdle);

        public override void OnQueryTerminated(QueryTerminatedEvent queryTerminated) => Note(queryTerminated);

        private void Note(object happened)
        {
            lock (_soFar) _soFar.Add(happened);
            _unread.Writer.TryWrite(happened);
            OnEvent(happened);
        }
    }
}
