using Proto = Spark.Connect;

namespace Reelhouse.Spark.Plans;

/// <summary>How rows are grouped before they are aggregated.</summary>
internal sealed record Grouping(Proto.Aggregate.Types.GroupType Type, IReadOnlyList<Proto.Expression> Expressions)
{
    public Proto.Aggregate.Types.Pivot? Pivot { get; init; }

    public IReadOnlyList<IReadOnlyList<Proto.Expression>> Sets { get; init; } = [];
}

/// <summary>Builds aggregations.</summary>
internal static class Aggregates
{
    public static Proto.Relation Of(Proto.Relation input, Grouping grouping, IEnumerable<Proto.Expression> aggregates) => new()
    {
        Aggregate = new()
        {
            Input = input,
            GroupType = grouping.Type,
            GroupingExpressions = { grouping.Expressions },
            AggregateExpressions = { aggregates },
            Pivot = grouping.Pivot,
            GroupingSets = { grouping.Sets.Select(set => new Proto.Aggregate.Types.GroupingSets { GroupingSet = { set } }) },
        },
    };

    public static Proto.Aggregate.Types.Pivot Pivot(Proto.Expression column, IEnumerable<object> values) =>
        new() { Col = column, Values = { values.Select(Literals.Of) } };
}
