using Reelhouse.Spark.Sql;

namespace Reelhouse.Spark.Delta;

/// <summary>
/// A merge in the making; immutable. Clauses of a kind are tried in the order in which they are given.
/// Conditions and values are written as SQL writes them, with values as parameters <c>:name</c>.
/// See https://docs.delta.io/latest/delta-update.html#upsert-into-a-table-using-merge.
/// </summary>
public sealed class DeltaMergeBuilder
{
    private readonly DeltaTable _table;
    private readonly DataFrame _source;
    private readonly string _sourceAlias;
    private readonly string _condition;

    internal DeltaMergeBuilder(DeltaTable table, DataFrame source, string sourceAlias, string condition)
    {
        _table = table;
        _source = source;
        _sourceAlias = sourceAlias;
        _condition = condition;
    }

    private DeltaMergeBuilder(DeltaMergeBuilder other)
        : this(other._table, other._source, other._sourceAlias, other._condition)
    {
        Clauses = other.Clauses;
        EvolvesSchema = other.EvolvesSchema;
    }

    private IReadOnlyList<string> Clauses { get; init; } = [];

    private bool EvolvesSchema { get; init; }

    /// <summary>Rows that match: every column is set to the source's of the same name.</summary>
    /// <param name="condition">Which of them; all when null.</param>
    public DeltaMergeBuilder WhenMatchedUpdateAll(string? condition = null) => With(MergeClause.Matched, condition, "UPDATE SET *");

    /// <summary>Rows that match: some columns are set.</summary>
    /// <param name="set">New values by column.</param>
    /// <param name="condition">Which of them; all when null.</param>
    public DeltaMergeBuilder WhenMatchedUpdate(IEnumerable<KeyValuePair<string, string>> set, string? condition = null) =>
        With(MergeClause.Matched, condition, MergeClause.Update(set));

    /// <summary>Rows that match: they are deleted.</summary>
    /// <param name="condition">Which of them; all when null.</param>
    public DeltaMergeBuilder WhenMatchedDelete(string? condition = null) => With(MergeClause.Matched, condition, "DELETE");

    /// <summary>Source rows that are not in the table: they are inserted, every column by name.</summary>
    /// <param name="condition">Which of them; all when null.</param>
    public DeltaMergeBuilder WhenNotMatchedInsertAll(string? condition = null) => With(MergeClause.NotMatched, condition, "INSERT *");

    /// <summary>Source rows that are not in the table: rows of these values are inserted.</summary>
    /// <param name="values">Values by column.</param>
    /// <param name="condition">Which of them; all when null.</param>
    public DeltaMergeBuilder WhenNotMatchedInsert(IEnumerable<KeyValuePair<string, string>> values, string? condition = null) =>
        With(MergeClause.NotMatched, condition, MergeClause.Insert(values));

    /// <summary>Rows of the table without a source row: some columns are set.</summary>
    /// <param name="set">New values by column.</param>
    /// <param name="condition">Which of them; all when null.</param>
    public DeltaMergeBuilder WhenNotMatchedBySourceUpdate(IEnumerable<KeyValuePair<string, string>> set, string? condition = null) =>
        With(MergeClause.NotMatchedBySource, condition, MergeClause.Update(set));

    /// <summary>Rows of the table without a source row: they are deleted.</summary>
    /// <param name="condition">Which of them; all when null.</param>
    public DeltaMergeBuilder WhenNotMatchedBySourceDelete(string? condition = null) => With(MergeClause.NotMatchedBySource, condition, "DELETE");

    /// <summary>Lets the table get the columns that the source has and it has not.</summary>
    public DeltaMergeBuilder WithSchemaEvolution() => new(this) { EvolvesSchema = true };

    /// <summary>Merges, in one commit.</summary>
    /// <param name="args">The values of the parameters in conditions and values; none by default.</param>
    /// <param name="cancellationToken">Cancels the merge on the server.</param>
    /// <returns>How many rows were changed.</returns>
    /// <exception cref="InvalidOperationException">No clause says what to do.</exception>
    public async Task<MergeMetrics> ExecuteAsync(
        IEnumerable<KeyValuePair<string, object?>>? args = null, CancellationToken cancellationToken = default)
    {
        if (Clauses.Count == 0)
            throw new InvalidOperationException($"The merge into {_table.Identifier} says nothing of rows that match or do not; add a When clause.");
        var view = $"merge_source_{Guid.NewGuid():N}";
        await _source.CreateOrReplaceTempViewAsync(view, cancellationToken).ConfigureAwait(false);
        try
        {
            var done = await _table.RunAsync(Write(view), args, cancellationToken).ConfigureAwait(false);
            return (await done.CollectAsync<MergeMetrics>(cancellationToken).ConfigureAwait(false))[0];
        }
        finally
        {
            await _table.Session.Catalog.DropTempViewAsync(view, CancellationToken.None).ConfigureAwait(false);
        }
    }

    internal string Write(string source) => string.Join(
        '\n',
        [
            $"MERGE{(EvolvesSchema ? " WITH SCHEMA EVOLUTION" : "")} INTO {_table.Identifier} AS {SqlIdentifier.Of(_table.AliasName)}",
            $"USING {SqlIdentifier.Of(source)} AS {SqlIdentifier.Of(_sourceAlias)}",
            $"ON {_condition}",
            .. Clauses,
        ]);

    private DeltaMergeBuilder With(string when, string? condition, string action) =>
        new(this) { Clauses = [.. Clauses, MergeClause.Write(when, condition, action)] };
}
