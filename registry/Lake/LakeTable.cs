using Polly;
using Polly.Retry;
using Reelhouse.Spark;
using Reelhouse.Spark.Delta;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Registry.Lake;

/// <summary>
/// A Delta table of records, found by its place. Of two changes at a time of which one rests on what the other writes, Delta refuses the later one,
/// which is then tried again. See https://docs.delta.io/latest/concurrency-control.html.
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

    /// <summary>Adds a row to the table, which is made where it is missing.</summary>
    public Task AppendAsync(TRow row, CancellationToken cancellationToken) => AppendAsync(row, writer => writer, cancellationToken);

    /// <summary>
    /// Adds a row that takes a number of a series, unless the number was taken before; look who has it. Of two that want the same number at a time, Delta
    /// lets one have it. See https://docs.delta.io/latest/delta-streaming.html#idempotent-table-writes-in-foreachbatch.
    /// </summary>
    public Task AppendAsync(TRow row, string series, long number, CancellationToken cancellationToken) =>
        AppendAsync(row, writer => writer.Option("txnAppId", series).Option("txnVersion", number), cancellationToken);

    /// <summary>Merges one record of whatever shape into the rows of the table.</summary>
    /// <param name="source">The record, <c>source</c> in the condition and in what is set; the table is <c>target</c>.</param>
    /// <param name="condition">Which rows it is about.</param>
    /// <param name="set">What is set in them, by column.</param>
    /// <param name="cancellationToken">Cancels the merge.</param>
    public async Task UpdateAsync<TSource>(
        TSource source, string condition, IReadOnlyList<KeyValuePair<string, string>> set, CancellationToken cancellationToken)
    {
        var spark = await session(cancellationToken).ConfigureAwait(false);
        var merge = DeltaTable.ForPath(spark, location).Merge(spark.CreateDataFrame([source]), condition).WhenMatchedUpdate(set);
        await Again.ExecuteAsync(async token => await merge.ExecuteAsync(cancellationToken: token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    private async Task AppendAsync(TRow row, Func<DataFrameWriter, DataFrameWriter> how, CancellationToken cancellationToken)
    {
        var spark = await session(cancellationToken).ConfigureAwait(false);
        var writer = how(spark.CreateDataFrame([row]).Write().Format("delta").Mode(SaveMode.Append));
        await Again.ExecuteAsync(async token => await writer.SaveAsync(location, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> IsThereAsync(SparkSession spark, CancellationToken cancellationToken) =>
        _isThere = _isThere || await DeltaTable.IsDeltaTableAsync(spark, location, cancellationToken).ConfigureAwait(false);

    private static bool IsConflict(SparkException refused) =>
        refused.ErrorClass is { } error
        && (error.StartsWith("DELTA_CONCURRENT_", StringComparison.Ordinal) || error.StartsWith("DELTA_METADATA_CHANGED", StringComparison.Ordinal)
            || error.StartsWith("DELTA_PROTOCOL_CHANGED", StringComparison.Ordinal));
}
