namespace Reelhouse.Spark.Delta;

public sealed partial class DeltaTable
{
    /// <summary>Deletes rows.</summary>
    /// <param name="condition">Which ones, as SQL writes it, with values as parameters <c>:name</c>; all when null.</param>
    /// <param name="args">The parameters' values.</param>
    /// <param name="cancellationToken">Cancels the change on the server.</param>
    /// <returns>How many rows were deleted; -1 when Delta did not count them.</returns>
    public async Task<long> DeleteAsync(
        string? condition = null, IEnumerable<KeyValuePair<string, object?>>? args = null, CancellationToken cancellationToken = default)
    {
        var done = await RunAsync($"DELETE FROM {Identifier}{Where(condition)}", args, cancellationToken).ConfigureAwait(false);
        return await done.FirstAsync<long>(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Changes columns of rows.</summary>
    /// <param name="set">New values by column, as SQL writes them, with values as parameters <c>:name</c>.</param>
    /// <param name="condition">Which rows, as SQL writes it; all when null.</param>
    /// <param name="args">The parameters' values.</param>
    /// <param name="cancellationToken">Cancels the change on the server.</param>
    /// <returns>How many rows were changed; -1 when Delta did not count them.</returns>
    public async Task<long> UpdateAsync(
        IEnumerable<KeyValuePair<string, string>> set,
        string? condition = null,
        IEnumerable<KeyValuePair<string, object?>>? args = null,
        CancellationToken cancellationToken = default)
    {
        var sql = $"UPDATE {Identifier} SET {MergeClause.Assignments(set)}{Where(condition)}";
        var done = await RunAsync(sql, args, cancellationToken).ConfigureAwait(false);
        return await done.FirstAsync<long>(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Merges rows into the table: say what happens to rows that match and that do not, then execute.</summary>
    /// <param name="source">The rows.</param>
    /// <param name="condition">Which rows of both belong together, as SQL writes it, such as <c>target.id = source.id</c>.</param>
    /// <param name="sourceAlias">The name by which SQL tells the source's columns; <c>source</c> by default.</param>
    public DeltaMergeBuilder Merge(Sql.DataFrame source, string condition, string sourceAlias = "source") =>
        new(this, source, sourceAlias, condition);

    private static string Where(string? condition) => condition is null ? "" : $" WHERE {condition}";
}
