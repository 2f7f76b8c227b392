using Reelhouse.Spark.Rows.Pooling;
using Reelhouse.Spark.Udfs;

namespace Reelhouse.Spark.Worker.Spark42.Evaluations;

/// <summary>Aggregates over groups (252): a group's columns in, one row out, with a column for each function.</summary>
internal sealed class GroupedAggregateEvaluation : IEvaluation
{
    public void Run(EvaluationInput input, ResultStream results)
    {
        var calls = input.Calls<AggregateFunction>().ToList();
        while (ArrowInput.NextGroup(input.Wire, streams: 1))
        {
            var batches = ArrowInput.Batches(input.Wire).Select(batch => batch.Clone(PooledAllocator.Instance)).ToList();
            results.Write([.. calls.Select(each => Aggregates.Of(each.Function, Arguments.OfGroup(each.Call, batches)))], 1);
            foreach (var batch in batches) batch.Dispose();
        }
    }
}
