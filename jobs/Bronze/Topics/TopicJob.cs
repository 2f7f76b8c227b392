using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using Reelhouse.Spark.Sql.Streaming;

namespace Reelhouse.Jobs.Bronze;

/// <summary>
/// Appends what a topic holds beyond the checkpoint, by Structured Streaming. The checkpoint remembers how far it read and Delta which
/// batches it took, so a run killed at any moment neither loses nor repeats a message; a message that aged out before it was read fails the job.
/// </summary>
internal abstract class TopicJob<TRow>(string topic) : IJob
{
    private static readonly TableDefinition Table = Table<TRow>.Definition;

    public int Stage => 2;

    public string Name => Table.Name;

    public IReadOnlyList<string> Reads => [];

    public IReadOnlyList<string> Writes => [Table.Name];

    public Needs Needs => Needs.Spark | Needs.Kafka;

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        await context.Lake.EnsureAsync(Table, cancellationToken).ConfigureAwait(false);
        var spark = await context.Lake.SparkAsync(cancellationToken).ConfigureAwait(false);
        var batches = await IngestAsync(spark, context, cancellationToken).ConfigureAwait(false);
        var last = await context.Lake.RefreshAsync(Table.Name, cancellationToken).ConfigureAwait(false);
        var balance = new IngestBalance(context.Lake, Table.Name);
        if (batches.Count == 0) return await balance.UnchangedAsync(last, cancellationToken).ConfigureAwait(false);
        var written = await context.Lake.RowsOfBatchesAsync(Table.Name, [.. batches.Select(batch => batch.BatchId)], cancellationToken).ConfigureAwait(false);
        return await balance.AppendedAsync(last, batches.Sum(batch => batch.NumInputRows), written, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<StreamingQueryProgress>> IngestAsync(SparkSession spark, JobContext context, CancellationToken cancellationToken)
    {
        var messages = spark.ReadStream().Format("kafka").Options(new Dictionary<string, string>
        {
            ["kafka.bootstrap.servers"] = context.Settings.Kafka.BootstrapServers,
            ["kafka.isolation.level"] = "read_committed",
            ["subscribe"] = topic,
            ["startingOffsets"] = "earliest",
            ["failOnDataLoss"] = "true",
        }).Load();
        var query = await TopicTransform.Apply(messages).WriteStream().Format("delta").OutputMode("append")
            .Trigger(Trigger.AvailableNow())
            .Option("checkpointLocation", $"{context.Lake.Root}/_checkpoints/{Table.Name}")
            .ToTableAsync(Table.Name, cancellationToken).ConfigureAwait(false);
        await EndedAsync(query, cancellationToken).ConfigureAwait(false);
        return [.. (await query.RecentProgressAsync(cancellationToken).ConfigureAwait(false)).Where(batch => batch.NumInputRows > 0)];
    }

    // A query outlives the call that waits for it: interrupted, the job stops it before it leaves.
    private static async Task EndedAsync(StreamingQuery query, CancellationToken cancellationToken)
    {
        try
        {
            await query.AwaitTerminationAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await query.StopAsync(CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }
}
