using Reelhouse.Spark.Udfs;

namespace Reelhouse.Spark.Worker.Spark42.Evaluations;

/// <summary>mapInArrow (207): a partition's rows in, any rows out.</summary>
internal sealed class MapEvaluation : IEvaluation
{
    public void Run(EvaluationInput input, ResultStream results)
    {
        var batches = ArrowInput.Unwrapped(ArrowInput.Batches(input.Wire));
        foreach (var batch in input.Single<BatchFunction>().Invoke(batches)) results.WriteRows(batch);
    }
}
