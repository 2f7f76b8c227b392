using Reelhouse.Spark.Plans;
using Reelhouse.Spark.Sql.Streaming;
using static Reelhouse.Spark.Tests.Golden.Cases.Some;

namespace Reelhouse.Spark.Tests.Golden.Cases;

internal static class StreamCases
{
    private static readonly TimeSpan FiveSeconds = TimeSpan.FromSeconds(5);

    public static readonly GoldenCase[] All =
    [
        new("read_kafka", s => s.ReadStream().Format("kafka").Option("subscribe", "playback").Option("startingOffsets", "earliest").Load()),
        new("read_files", s => s.ReadStream().Schema(Schema).Option("maxFilesPerTrigger", 1).Json("/in")),
        new("read_table", s => s.ReadStream().Option("startingVersion", "3").Table("db.t")),
        new("read_changes", s => s.ReadStream().Changes("db.t")),
        new("read_named", s => s.ReadStream().Name("clicks").Format("rate").Load()),
        Write("available_now", w => w.Format("delta").Option("checkpointLocation", "/c").Trigger(Trigger.AvailableNow()).ToTableAsync("db.t")),
        Write("processing_time", w => w.Format("delta").OutputMode(OutputMode.Append).Trigger(Trigger.ProcessingTime("10 seconds")).StartAsync("/out")),
        Write("once", w => w.Trigger(Trigger.Once()).QueryName("q").PartitionBy("a").StartAsync("/out")),
        Write("continuous", w => w.Format("memory").OutputMode(OutputMode.Complete).Trigger(Trigger.Continuous("1 second")).StartAsync()),
        Write("real_time", w => w.Format("kafka").OutputMode(OutputMode.Update).ClusterBy("a").Trigger(Trigger.RealTime("5 minutes")).StartAsync()),
        GoldenCase.Action("active", s => s.Streams().ActiveAsync()),
        GoldenCase.Action("get", s => s.Streams().GetAsync("id")),
        GoldenCase.Action("await_any", s => s.Streams().AwaitAnyTerminationAsync()),
        GoldenCase.Action("await_any_for", s => s.Streams().AwaitAnyTerminationAsync(FiveSeconds)),
        GoldenCase.Action("reset", s => s.Streams().ResetTerminatedAsync()),
        GoldenCase.Action("add_listener", s => s.Streams().AddListenerAsync(new Deaf())),
        GoldenCase.Action("remove_listener", s => s.Runner.RunAsync(Commands.RemoveListenerBusListener(), [], CancellationToken.None)),
        Query("query_status", q => q.IsActiveAsync()),
        Query("query_await", q => q.AwaitTerminationAsync()),
        Query("query_await_for", q => q.AwaitTerminationAsync(FiveSeconds)),
        Query("query_last_progress", q => q.LastProgressAsync()),
        Query("query_recent_progress", q => q.RecentProgressAsync()),
        Query("query_process", q => q.ProcessAllAvailableAsync()),
        Query("query_stop", q => q.StopAsync()),
        Query("query_explain", q => q.ExplainStringAsync(extended: true)),
        Query("query_exception", q => q.ExceptionAsync()),
    ];

    private static GoldenCase Write(string name, Func<DataStreamWriter, Task> write) =>
        GoldenCase.Action(name, session => write(session.ReadStream().Table("t").WriteStream()));

    private sealed class Deaf : StreamingQueryListener
    {
        public override void OnQueryStarted(QueryStartedEvent queryStarted)
        {
        }

        public override void OnQueryProgress(QueryProgressEvent queryProgress)
        {
        }

        public override void OnQueryTerminated(QueryTerminatedEvent queryTerminated)
        {
        }
    }

    private static GoldenCase Query(string name, Func<StreamingQuery, Task> ask) =>
        GoldenCase.Action(name, session => ask(new StreamingQuery(session, new() { Id = "id", RunId = "run" }, "name")));
}
