using Apache.Arrow;
using Reelhouse.Spark.Udfs;

namespace Reelhouse.Spark.Worker.Spark42.Evaluations;

/// <summary>Scalar functions (250): a batch of columns in, a batch of as many rows out, with a column for each function.</summary>
internal sealed class ScalarEvaluation : IEvaluation
{
    public void Run(EvaluationInput input, ResultStream results)
    {
        var calls = input.Calls<ColumnFunction>().ToList();
        foreach (var batch in ArrowInput.Batches(input.Wire))
            results.Write([.. calls.Select(each => Call(each.Function, each.Call, batch))], batch.Length);
    }

    private static IArrowArray Call(ColumnFunction function, UdfCall call, RecordBatch batch)
    {
        var result = function.Invoke(Arguments.Of(call, batch));
        return result.Length == batch.Length ? result : throw new InvalidOperationException(
            $"The function was given {batch.Length} rows and returned {result.Length}; a scalar function returns one value for each row.");
    }
}
