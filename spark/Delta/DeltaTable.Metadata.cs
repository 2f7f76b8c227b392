namespace Reelhouse.Spark.Delta;

public sealed partial class DeltaTable
{
    /// <summary>The table's commits, the newest first.</summary>
    /// <param name="limit">How many at most; all that the table keeps when null.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    public async Task<List<HistoryEntry>> HistoryAsync(int? limit = null, CancellationToken cancellationToken = default)
    {
        var history = await RunAsync($"DESCRIBE HISTORY {Identifier}{(limit is { } most ? $" LIMIT {most}" : "")}", null, cancellationToken)
            .ConfigureAwait(false);
        return await history.CollectAsync<HistoryEntry>(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The table as a whole: where, how large, with which properties.</summary>
    /// <param name="cancellationToken">Cancels the question.</param>
    public async Task<TableDetail> DetailAsync(CancellationToken cancellationToken = default)
    {
        var detail = await RunAsync($"DESCRIBE DETAIL {Identifier}", null, cancellationToken).ConfigureAwait(false);
        return (await detail.CollectAsync<TableDetail>(cancellationToken).ConfigureAwait(false))[0];
    }

    /// <summary>The number of the newest version.</summary>
    /// <param name="cancellationToken">Cancels the question.</param>
    public async Task<long> VersionAsync(CancellationToken cancellationToken = default) =>
        (await HistoryAsync(1, cancellationToken).ConfigureAwait(false))[0].Version;
}
