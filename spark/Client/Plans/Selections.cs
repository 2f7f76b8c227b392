using Proto = Spark.Connect;

namespace Reelhouse.Spark.Plans;

/// <summary>Builds relations that have their input's columns, and some of its rows or all in another order.</summary>
internal static class Selections
{
    public static Proto.Relation Filter(Proto.Relation input, Proto.Expression condition) =>
        new() { Filter = new() { Input = input, Condition = condition } };

    public static Proto.Relation Limit(Proto.Relation input, int count) => new() { Limit = new() { Input = input, Limit_ = count } };

    public static Proto.Relation Offset(Proto.Relation input, int count) => new() { Offset = new() { Input = input, Offset_ = count } };

    public static Proto.Relation Tail(Proto.Relation input, int count) => new() { Tail = new() { Input = input, Limit = count } };

    public static Proto.Relation Distinct(Proto.Relation input, bool withinWatermark = false) =>
        new() { Deduplicate = new() { Input = input, AllColumnsAsKeys = true, WithinWatermark = withinWatermark } };

    public static Proto.Relation Distinct(Proto.Relation input, IEnumerable<string> keys, bool withinWatermark = false) =>
        new() { Deduplicate = new() { Input = input, ColumnNames = { keys }, AllColumnsAsKeys = false, WithinWatermark = withinWatermark } };

    public static Proto.Relation Sort(Proto.Relation input, IEnumerable<Proto.Expression> orders, bool isGlobal) =>
        new() { Sort = new() { Input = input, Order = { orders.Select(order => order.SortOrder) }, IsGlobal = isGlobal } };

    public static Proto.Relation Sample(
        Proto.Relation input, double lowerBound, double upperBound, bool withReplacement, long seed, bool deterministicOrder = false) =>
        new()
        {
            Sample = new()
            {
                Input = input,
                LowerBound = lowerBound,
                UpperBound = upperBound,
                WithReplacement = withReplacement,
                Seed = seed,
                DeterministicOrder = deterministicOrder,
            },
        };

    public static Proto.Relation Repartition(Proto.Relation input, int partitions, bool shuffle) =>
        new() { Repartition = new() { Input = input, NumPartitions = partitions, Shuffle = shuffle } };

    public static Proto.Relation RepartitionBy(Proto.Relation input, int? partitions, IEnumerable<Proto.Expression> expressions)
    {
        var repartition = new Proto.RepartitionByExpression { Input = input, PartitionExprs = { expressions } };
        if (partitions is { } count) repartition.NumPartitions = count;
        return new() { RepartitionByExpression = repartition };
    }

    public static Proto.Relation Hint(Proto.Relation input, string name, IEnumerable<Proto.Expression> parameters) =>
        new() { Hint = new() { Input = input, Name = name, Parameters = { parameters } } };

    public static Proto.Relation Watermark(Proto.Relation input, string eventTime, string delay) =>
        new() { WithWatermark = new() { Input = input, EventTime = eventTime, DelayThreshold = delay } };

    public static Proto.Relation Metrics(Proto.Relation input, string name, IEnumerable<Proto.Expression> metrics) =>
        new() { CollectMetrics = new() { Input = input, Name = name, Metrics = { metrics } } };
}
