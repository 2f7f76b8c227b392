using Reelhouse.Spark.Sql.Streaming;

namespace Reelhouse.Spark.Tests.Sql;

public sealed class StreamingQueryProgressTests
{
    private const string Json = """
        {"id":"6a1f7d0e-7d1c-4a1f-9a25-0f1c2a3b4c5d","runId":"1b2c3d4e-5f60-4711-8899-aabbccddeeff","name":null,"timestamp":"2023-07-31T12:00:00.123Z",
         "batchId":7,"batchDuration":250,
         "durationMs":{"addBatch":200,"triggerExecution":250},"eventTime":{"watermark":"2023-07-29T00:00:00.000Z"},
         "stateOperators":[{"operatorName":"dedupe","numRowsTotal":3,"numRowsUpdated":1,"customMetrics":{"numDroppedDuplicateRows":2}}],
         "sources":[{"description":"KafkaV2[Subscribe[playback]]","startOffset":{"playback":{"0":1}},"endOffset":"{\"playback\":{\"0\":9}}","latestOffset":null,"numInputRows":42,"inputRowsPerSecond":"NaN","processedRowsPerSecond":168.0,"metrics":{"maxOffsetsBehindLatest":"0"}}],
         "sink":{"description":"DeltaSink[/lake]","numOutputRows":-1},"observedMetrics":{"seen":{"values":[42],"schema":{"type":"struct","fields":[{"name":"rows","type":"long","nullable":false,"metadata":{}}]}},"plain":{"most":1.5}}}
        """;

    [Fact]
    public void a_progress_is_read_from_what_spark_reports()
    {
        var progress = StreamingQueryProgress.FromJson(Json);

        Assert.Equal(7, progress.BatchId);
        Assert.Equal(42, progress.NumInputRows);
        Assert.Equal(double.NaN, progress.InputRowsPerSecond);
        Assert.Equal(168.0, progress.ProcessedRowsPerSecond);
        Assert.Equal(200, progress.DurationMs["addBatch"]);
        Assert.Equal(2, Assert.Single(progress.StateOperators).CustomMetrics["numDroppedDuplicateRows"]);
        var source = Assert.Single(progress.Sources);
        Assert.Equal(("""{"playback":{"0":1}}""", """{"playback":{"0":9}}""", null), (source.StartOffset, source.EndOffset, source.LatestOffset));
        Assert.Equal(42, progress.ObservedMetrics["seen"]["rows"].GetInt64());
        Assert.Equal(1.5, progress.ObservedMetrics["plain"]["most"].GetDouble());
        Assert.Equal(Json, progress.Json);
    }
}
