using static Reelhouse.Spark.Sql.Functions;
using Proto = Spark.Connect;

namespace Reelhouse.Spark.Sql.Streaming.Staging;

/// <summary>Starts the query that writes batches where they wait for a function.</summary>
/// <param name="frame">The stream.</param>
/// <param name="start">The query as its writer describes it.</param>
internal sealed class StagingQuery(DataFrame frame, Proto.WriteStreamOperationStart start)
{
    private const string CompactInterval = "spark.sql.streaming.fileSink.log.compactInterval";

    private readonly SparkSession _session = frame.Session;

    /// <summary>Starts the query.</summary>
    /// <param name="folder">Where the batches go.</param>
    /// <param name="cancellationToken">Cancels nothing once the server was asked, so that no query runs which nobody knows.</param>
    public async Task<StreamingQuery> StartAsync(string folder, CancellationToken cancellationToken)
    {
        StreamingQuery? query = null;
        await _session.BatchLoops.Starts.TakeAsync(async () => query = await WithoutCompactionAsync(() => RunAsync(folder, cancellationToken)).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        return query!;
    }

    private Task<StreamingQuery> RunAsync(string folder, CancellationToken cancellationToken)
    {
        var staging = start.Clone();
        staging.Input = frame.WithColumn(BatchStage.At, UnixMillis(CurrentTimestamp())).Relation;
        staging.PartitioningColumnNames.Add(BatchStage.At);
        staging.ForeachBatch = null;
        staging.Format = "parquet";
        staging.Path = folder;
        return DataStreamWriter.StartAsync(_session, new() { WriteStreamOperationStart = staging }, cancellationToken);
    }

    // To compact its log, the sink would look for all batches since the first, but a stage begins with a later one. A query reads the setting when it starts.
    private async Task<T> WithoutCompactionAsync<T>(Func<Task<T>> start)
    {
        var conf = _session.Conf();
        var interval = await conf.GetAsync(CompactInterval, CancellationToken.None).ConfigureAwait(false);
        await conf.SetAsync(CompactInterval, $"{int.MaxValue}", CancellationToken.None).ConfigureAwait(false);
        try
        {
            return await start().ConfigureAwait(false);
        }
        finally
        {
            await conf.SetAsync(CompactInterval, interval, CancellationToken.None).ConfigureAwait(false);
        }
    }
}
