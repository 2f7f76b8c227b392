namespace Reelhouse.Spark.Worker.Spark42.Evaluations;

/// <summary>Spark's numbers for its ways to hand data over, from PythonEvalType of Spark 4.2.</summary>
internal static class EvaluationTypes
{
    /// <summary>Table functions over rows, which may be joined laterally, and over Arrow data, which may not.</summary>
    public const int ArrowTable = 301;

    /// <summary>See <see cref="ArrowTable"/>.</summary>
    public const int ArrowTableFunction = 302;

    private static readonly Dictionary<int, IEvaluation> All = new()
    {
        [207] = new MapEvaluation(),
        [209] = new GroupedMapEvaluation(),
        [210] = new CogroupedMapEvaluation(),
        [215] = new GroupedMapEvaluation(),
        [250] = new ScalarEvaluation(),
        [251] = new ScalarIteratorEvaluation(),
        [252] = new GroupedAggregateEvaluation(),
        [253] = new WindowAggregateEvaluation(),
        [ArrowTable] = new TableEvaluation(),
        [ArrowTableFunction] = new TableEvaluation(),
    };

    /// <exception cref="WireException">There is no such way.</exception>
    public static IEvaluation Get(int type) => All.GetValueOrDefault(type) ?? throw new WireException(
        $"Evaluation {type} is not known; known are {string.Join(", ", All.Keys.Order())}.");
}
