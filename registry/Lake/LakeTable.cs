using Polly;
using Polly.Retry;
using Reelhouse.Spark;
using Reelhouse.Spark.Delta;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Registry.Lake;

/// <summary>
/// A Delta table of records, found by its place. Of two changes at a time that read what the other writes, Delta refuses the later one
/// (isolation level Serializable), which is then tried again. See https://docs.delta.io/latest/concurrency-control.html.
/// </summary>
internal sealed class LakeTable<TRow>(Func<CancellationToken, Task<SparkSession>> session, string location)
{
    private static readonly ResiliencePipeline Again = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = 12,
            Delay = TimeSpan.FromMilliseconds(100),
            MaxDelay = TimeSpan.FromSeconds(3),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = new PredicateBuilder().Handle<SparkException>(IsConflict),
        })
        .Build();

    private volatile bool _isThere;

    /// <summary>Some of the rows; none where the table is not there yet.</summary>
    public async Task<IReadOnlyList<TRow>> ReadAsync(Func<DataFrame, DataFrame> some, CancellationToken cancellationToken)
    {
        var spark = await session(cancellationToken).ConfigureAwait(false);
        if (!await IsThereAsync(spark, cancellationToken).ConfigureAwait(false)) return [];
        return await some(DeltaTable.ForPath(spark, location).ToDF()).CollectAsync<TRow>(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Merges one record of whatever shape into the table, which is made where it is missing.</summary>
    /// <param name="source">The record, <c>source</c> in the condition and the clauses; the table is <c>target</c>.</param>
    /// <param name="condition">Which rows it is about.</param>
    /// <param name="clauses">What happens to them.</param>
    /// <param name="cancellationToken">Cancels the merge.</param>
    public async Task<MergeMetrics> MergeAsync<TSource>(
        TSource source, string condition, Func<DeltaMergeBuilder, DeltaMergeBuilder> clauses, CancellationToken cancellationToken)
    {
        var spark = await session(cancellationToken).ConfigureAwait(false);
        return await Again.ExecuteAsync(
            async token =>
            {
                await EnsureAsync(spark, token).ConfigureAwait(false);
                var merge = DeltaTable.ForPath(spark, location).Merge(spark.CreateDataFrame([source]), condition);
                return await clauses(merge).ExecuteAsync(cancellationToken: token).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
    }

    // An empty append makes a table where there is none, also in a folder that a killed engine left without a commit.
    private async Task EnsureAsync(SparkSession spark, CancellationToken cancellationToken)
    {
        if (await IsThereAsync(spark, cancellationToken).ConfigureAwait(false)) return;
        await spark.CreateDataFrame(Array.Empty<TRow>()).Write().Format("delta").Mode(SaveMode.Append)
            .Option("delta.isolationLevel", "Serializable").SaveAsync(location, cancellationToken).ConfigureAwait(false);
        _isThere = true;
    }

    private async Task<bool> IsThereAsync(SparkSession spark, CancellationToken cancellationToken) =>
        _isThere = _isThere || await DeltaTable.IsDeltaTableAsync(spark, location, cancellationToken).ConfigureAwait(false);

    private static bool IsConflict(SparkException refused) =>
        refused.ErrorClass is { } error
        && (error.StartsWith("DELTA_CONCURRENT_", StringComparison.Ordinal) || error.StartsWith("DELTA_METADATA_CHANGED", StringComparison.Ordinal)
            || error.StartsWith("DELTA_PROTOCOL_CHANGED", StringComparison.Ordinal));
}
