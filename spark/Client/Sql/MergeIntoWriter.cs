using Reelhouse.Spark.Plans;
using Proto = Spark.Connect;
using Action = Spark.Connect.MergeAction.Types.ActionType;

namespace Reelhouse.Spark.Sql;

/// <summary>
/// Merges rows into a table: say what happens to rows that match, that do not, and that have no source, then merge.
/// See https://spark.apache.org/docs/4.2.0/api/python/reference/pyspark.sql/api/pyspark.sql.DataFrame.mergeInto.html.
/// </summary>
public sealed class MergeIntoWriter
{
    private readonly DataFrame _source;
    private readonly Proto.MergeIntoTableCommand _merge;

    internal MergeIntoWriter(DataFrame source, string table, Column condition)
    {
        _source = source;
        _merge = new() { TargetTableName = table, SourceTablePlan = source.Relation, MergeCondition = condition.Expression };
    }

    internal Proto.Command Command => new() { MergeIntoTableCommand = _merge };

    /// <summary>Rows of the table that have a source row.</summary>
    /// <param name="condition">Which of them; all when null.</param>
    public WhenMatched WhenMatched(Column? condition = null) => new(this, condition, _merge.MatchActions);

    /// <summary>Source rows that are not in the table.</summary>
    /// <param name="condition">Which of them; all when null.</param>
    public WhenNotMatched WhenNotMatched(Column? condition = null) => new(this, condition, _merge.NotMatchedActions);

    /// <summary>Rows of the table that have no source row.</summary>
    /// <param name="condition">Which of them; all when null.</param>
    public WhenMatched WhenNotMatchedBySource(Column? condition = null) => new(this, condition, _merge.NotMatchedBySourceActions);

    /// <summary>Lets the table get the columns that the source has and it has not.</summary>
    public MergeIntoWriter WithSchemaEvolution()
    {
        _merge.WithSchemaEvolution = true;
        return this;
    }

    /// <summary>Merges, in one commit.</summary>
    /// <param name="cancellationToken">Cancels the merge on the server.</param>
    public Task MergeAsync(CancellationToken cancellationToken = default) =>
        _source.Session.Runner.RunAsync(Command, _source.Observations, cancellationToken);

    /// <summary>Merges, in one commit, and waits.</summary>
    public void Merge() => Blocking.Run(() => MergeAsync());

    internal static Proto.Expression Build(Action type, Column? condition, IEnumerable<KeyValuePair<string, Column>> assignments) =>
        Commands.MergeAction(
            type,
            condition?.Expression,
            assignments.Select(assignment => KeyValuePair.Create(assignment.Key, assignment.Value.Expression)));
}
