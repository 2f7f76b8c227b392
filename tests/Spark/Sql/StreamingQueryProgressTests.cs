using Reelhouse.Spark.Sql.Streaming;

namespace Reelhouse.Spark.Tests.Sql;

public sealed class StreamingQueryProgressTests
{
    private const string Json = """
        {"id":"6a1f7d0e-7d1c-4a1f-9a25-0f1c2a3b4c5d","runId":"1b2c3d4e-5f60-4711-8899-aabbccddeeff","name":null,"timestamp":"2023-07-31T12:00:00.123Z",
         "batchId":7,"batchDuration":250,"numInputRows":42,"inputRowsPerSecond":"NaN","processedRowsPerSecond":168.0,
         "durationMs":{"addBatch":200,"triggerExecution":250},"eventTime":{"watermark":"2023-07-29T00:00:00.000Z"},
         "stateOperators":[{"operatorName":"dedupe","numRowsTotal":3,"numRowsUpdated":1,"customMetrics":{"numDroppedDuplicateRows":2}}],
         "sources":[{"description":"KafkaV2[Subscribe[playback]]","startOffset":{"playback":{"0":1}},"endOffset":{"playback":{"0":9}},"latestOffset":null,"numInputRows":42,"metrics":{"maxOffsetsBehindLatest":"0"}}],
         "sink":{"description":"DeltaSink[/lake]","numOutputRows":-1},"observedMetrics":{"seen":{"rows":42}}}
        """;

    [Fact]
    public void a_progress_is_read_from_what_spark_reports()
    {
        var progress = StreamingQueryProgress.FromJson(Json);

        Assert.Equal(7, progress.BatchId);
        Assert.Equal(42, progress.NumInputRows);
        Assert.Equal(double.NaN, progress.InputRowsPerSecond);
        Assert.Equal(200, progress.DurationMs["addBatch"]);
        Assert.Equal(2, Assert.Single(progress.StateOperators).CustomMetrics["numDroppedDuplicateRows"]);
        Assert.Equal(9, Assert.Single(progress.Sources).EndOffset.GetProperty("playback").GetProperty("0").GetInt64());
        Assert.Equal(42, progress.ObservedMetrics["seen"]["rows"].GetInt64());
        Assert.Equal(Json, progress.Json);
    }
}
