using Reelhouse.Spark.Plans;
using Proto = Spark.Connect;

namespace Reelhouse.Spark.Sql;

/// <summary>
/// Rows of named columns, described and not yet computed: transformations return a new data frame at once, actions run it on the server.
/// See https://spark.apache.org/docs/4.2.0/api/python/reference/pyspark.sql/dataframe.html.
/// </summary>
public sealed partial class DataFrame
{
    internal DataFrame(
        SparkSession session,
        Proto.Relation relation,
        IReadOnlyList<Observation>? observations = null,
        IReadOnlyList<Proto.Relation>? references = null)
    {
        Session = session;
        Observations = observations ?? [];
        relation.Common = new() { PlanId = PlanIds.Next() };
        Relation = references is { Count: > 0 } ? WithReferences(relation, references) : relation;
    }

    /// <summary>The session in which the data frame is computed.</summary>
    public SparkSession SparkSession => Session;

    internal SparkSession Session { get; }

    internal Proto.Relation Relation { get; }

    /// <summary>The observations within the plan, which an action on it fulfils.</summary>
    internal IReadOnlyList<Observation> Observations { get; }

    /// <summary>The rows of a statement that ran at once, as its answer brought them: they need not be asked for again. Null where the server has them.</summary>
    internal ReadOnlyMemory<byte>? RowsOfStatement { get; init; }

    internal long PlanId => Relation.Common.PlanId;

    internal Proto.Plan Plan => Commands.Plan(Relation);

    /// <summary>A data frame over this one.</summary>
    private DataFrame With(Proto.Relation relation, params IEnumerable<Column> columns) =>
        new(Session, relation, Observations, [.. columns.SelectMany(column => column.References).Distinct()]);

    /// <summary>A data frame over this one and another.</summary>
    private DataFrame With(DataFrame other, Proto.Relation relation, params IEnumerable<Column> columns) =>
        new(Session, relation, [.. Observations.Union(other.Observations)], [.. columns.SelectMany(column => column.References).Distinct()]);

    private DataFrame SameSession(DataFrame other) => ReferenceEquals(Session.Client, other.Session.Client)
        ? other
        : throw new ArgumentException(
            $"The data frames belong to sessions {Session.SessionId} and {other.Session.SessionId}; only those of one session can be combined.");

    private static Proto.Relation WithReferences(Proto.Relation root, IEnumerable<Proto.Relation> references) => new()
    {
        Common = new() { PlanId = PlanIds.Next() },
        WithRelations = new() { Root = root, References = { references } },
    };

    private static IEnumerable<Proto.Expression> Expressed(IEnumerable<Column> columns) => columns.Select(column => column.Expression);
}
