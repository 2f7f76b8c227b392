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
    /// <exception cref="InvalidOperationException">It is a table of another format.</exception>
    public Task<TableDetail> DetailAsync(CancellationToken cancellationToken = default) => DetailAsync("use spark.Table(…)", cancellationToken);

    /// <param name="instead">What to do with a table of another format, of which Spark tells the format and hardly more.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    internal async Task<TableDetail> DetailAsync(string instead, CancellationToken cancellationToken)
    {
        var detail = await RunAsync($"DESCRIBE DETAIL {Identifier}", null, cancellationToken).ConfigureAwait(false);
        var format = await detail.Select("format").FirstAsync<string>(cancellationToken).ConfigureAwait(false);
        if (format != "delta") throw new InvalidOperationException($"{Identifier} is a {format} table, not a Delta table; {instead}");
        return (await detail.CollectAsync<TableDetail>(cancellationToken).ConfigureAwait(false))[0];
    }

    /// <summary>The number of the newest version.</summary>
    /// <param name="cancellationToken">Cancels the question.</param>
    public async Task<long> VersionAsync(CancellationToken cancellationToken = default) =>
        (await HistoryAsync(1, cancellationToken).ConfigureAwait(false))[0].Version;
}
