using Apache.Arrow;
using Reelhouse.Spark.Udfs;

namespace Reelhouse.Spark.Worker.Spark42.Evaluations;

/// <summary>Calls aggregates and holds them to one value.</summary>
internal static class Aggregates
{
    public static IArrowArray Of(AggregateFunction function, Columns columns)
    {
        var result = function.Invoke(columns);
        return result.Length == 1 ? result : throw new InvalidOperationException($"The aggregate returned {result.Length} values for a group; it returns one.");
    }
}
