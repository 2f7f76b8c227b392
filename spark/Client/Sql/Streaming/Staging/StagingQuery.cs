using static Reelhouse.Spark.Sql.Functions;
using Proto = Spark.Connect;

namespace Reelhouse.Spark.Sql.Streaming.Staging;

/// <summary>The query that writes batches where they wait for a function.</summary>
internal static class StagingQuery
{
    /// <summary>Starts the query.</summary>
    /// <param name="frame">The stream.</param>
    /// <param name="start">The query as its writer describes it.</param>
    /// <param name="folder">Where the batches go.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    public static Task<StreamingQuery> StartAsync(DataFrame frame, Proto.WriteStreamOperationStart start, string folder, CancellationToken cancellationToken)
    {
        var staging = start.Clone();
        staging.Input = frame.WithColumn(BatchStage.At, UnixMillis(CurrentTimestamp())).Relation;
        staging.PartitioningColumnNames.Add(BatchStage.At);
        staging.ForeachBatch = null;
        staging.Format = "parquet";
        staging.Path = folder;
        return DataStreamWriter.StartAsync(frame.Session, new() { WriteStreamOperationStart = staging }, cancellationToken);
    }
}
