using Reelhouse.Spark.Sql.Streaming;

namespace Reelhouse.Spark.Tests.Sql;

/// <summary>Events as Spark 4.2 sent them, but for the length of a stack trace.</summary>
public sealed class StreamingQueryEventTests
{
    private static readonly Guid Id = new("cae0b9ea-0511-4782-813b-2c428b0565e9");
    private static readonly Guid RunId = new("124da026-b94e-4577-ad08-4c3742efe3ac");

    [Fact]
    public void a_start_names_the_query_its_run_and_its_jobs()
    {
        var started = QueryStartedEvent.FromJson(
            """{"id":"cae0b9ea-0511-4782-813b-2c428b0565e9","runId":"124da026-b94e-4577-ad08-4c3742efe3ac","name":"plays","timestamp":"2026-11-27T15:55:07.209Z","jobTags":["SparkConnect_OperationTag_User_root_Session_daf4bb69-2d31-4846-819b-a3c77967745c_Operation_fed7e259-cb24-4c08-86cd-fdfa5156c81a"]}""");

        Assert.Equal((Id, RunId, "plays"), (started.Id, started.RunId, started.Name));
        Assert.Equal(new DateTimeOffset(2026, 11, 27, 15, 55, 7, 209, TimeSpan.Zero), started.Timestamp);
        Assert.EndsWith("_Operation_fed7e259-cb24-4c08-86cd-fdfa5156c81a", Assert.Single(started.JobTags), StringComparison.Ordinal);
    }

    [Fact]
    public void a_progress_says_what_the_batch_did()
    {
        var progress = QueryProgressEvent.FromJson(
            """{"progress":{"id":"cae0b9ea-0511-4782-813b-2c428b0565e9","runId":"124da026-b94e-4577-ad08-4c3742efe3ac","name":"plays","timestamp":"2026-11-27T15:55:07.284Z","batchId":0,"batchDuration":1270,"numInputRows":2,"inputRowsPerSecond":0.0,"processedRowsPerSecond":1.6,"durationMs":{"addBatch":928,"commitOffsets":20,"getBatch":85,"latestOffset":35,"queryPlanning":121,"triggerExecution":1261,"walCommit":47},"stateOperators":[],"sources":[{"description":"FileStreamSource[file:/in]","startOffset":null,"endOffset":{"logOffset":0},"latestOffset":null,"numInputRows":2,"inputRowsPerSecond":0.0,"processedRowsPerSecond":1.6}],"sink":{"description":"MemorySink","numOutputRows":2}}}""").Progress;

        Assert.Equal((Id, RunId, 0, 2), (progress.Id, progress.RunId, progress.BatchId, progress.NumInputRows));
        Assert.Equal("""{"logOffset":0}""", Assert.Single(progress.Sources).EndOffset);
        Assert.Equal(2, progress.Sink!.NumOutputRows);
        Assert.StartsWith("""{"id":"cae0b9ea""", progress.Json, StringComparison.Ordinal);
    }

    [Fact]
    public void an_idle_query_says_since_when()
    {
        var idle = QueryIdleEvent.FromJson("""{"id":"cae0b9ea-0511-4782-813b-2c428b0565e9","runId":"124da026-b94e-4577-ad08-4c3742efe3ac","timestamp":"2026-11-27T15:55:08.675Z"}""");

        Assert.Equal((Id, RunId, 675), (idle.Id, idle.RunId, idle.Timestamp.Millisecond));
    }

    [Fact]
    public void an_end_says_why_when_the_query_failed()
    {
        var stopped = QueryTerminatedEvent.FromJson(
            """{"id":"cae0b9ea-0511-4782-813b-2c428b0565e9","runId":"124da026-b94e-4577-ad08-4c3742efe3ac","exception":null,"errorClassOnException":null}""");
        var failed = QueryTerminatedEvent.FromJson(
            """{"id":"956b34a9-b71f-44b1-8e76-c1cf0c6dda84","runId":"76b86e1c-9aba-4ee4-aec3-c8501fbc6d52","exception":"org.apache.spark.SparkRuntimeException: [USER_RAISED_EXCEPTION] no such event SQLSTATE: P0001\n\tat org.apache.spark.sql.errors.QueryExecutionErrors$.raiseError(QueryExecutionErrors.scala:2987)\n","errorClassOnException":"USER_RAISED_EXCEPTION"}""");

        Assert.Equal((Id, null, null), (stopped.Id, stopped.Exception, stopped.ErrorClassOnException));
        Assert.Equal("USER_RAISED_EXCEPTION", failed.ErrorClassOnException);
        Assert.Contains("no such event", failed.Exception, StringComparison.Ordinal);
    }
}
