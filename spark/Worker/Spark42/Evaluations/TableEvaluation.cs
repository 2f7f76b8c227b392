using Reelhouse.Spark.Udfs;

namespace Reelhouse.Spark.Worker.Spark42.Evaluations;

/// <summary>Table functions (301, 302): for each row in a batch of any rows out, which Spark joins to that row by its place.</summary>
internal sealed class TableEvaluation : IEvaluation
{
    public void Run(EvaluationInput input, ResultStream results)
    {
        var (function, call) = input.Calls<TableFunction>().Single();
        foreach (var rows in ArrowInput.Batches(input.Wire).SelectMany(batch => function.Invoke(Arguments.Of(call, batch)))) results.WriteRows(rows);
    }
}
