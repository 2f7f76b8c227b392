namespace Reelhouse.Spark.Worker.Spark42.Evaluations;

/// <summary>Spark's numbers for its ways to hand data over, from PythonEvalType of Spark 4.2.</summary>
internal static class EvaluationTypes
{
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
    };

    /// <exception cref="WireException">There is no such way.</exception>
    public static IEvaluation Get(int type) => All.GetValueOrDefault(type) ?? throw new WireException(
        $"Evaluation {type} is not known; known are {string.Join(", ", All.Keys.Order())}.");
}
