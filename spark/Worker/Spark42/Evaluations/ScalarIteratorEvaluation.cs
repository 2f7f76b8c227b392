using Reelhouse.Spark.Udfs;

namespace Reelhouse.Spark.Worker.Spark42.Evaluations;

/// <summary>The iterator form of scalar functions (251): results may be cut into other batches than the input, but are as many.</summary>
internal sealed class ScalarIteratorEvaluation : IEvaluation
{
    public void Run(EvaluationInput input, ResultStream results)
    {
        var (function, call) = input.Calls<ColumnIteratorFunction>().Single();
        long given = 0;
        long returned = 0;
        foreach (var result in function.Invoke(ArrowInput.Batches(input.Wire).Select(batch =>
        {
            given += batch.Length;
            return Arguments.Of(call, batch);
        })))
        {
            returned += result.Length;
            results.Write([result], result.Length);
        }

        if (returned != given)
            throw new InvalidOperationException($"The function was given {given} rows and returned {returned}; a scalar function returns one value for each row.");
    }
}
