using Apache.Arrow;
using Reelhouse.Spark.Rows.Pooling;
using Reelhouse.Spark.Udfs;

namespace Reelhouse.Spark.Worker.Spark42.Evaluations;

/// <summary>applyInArrow over groups of two sides (210): the rows of both that have one key in, any rows out.</summary>
internal sealed class CogroupedMapEvaluation : IEvaluation
{
    public void Run(EvaluationInput input, ResultStream results)
    {
        var function = input.Single<CogroupFunction>();
        var shapes = GroupShape.Read(input.Task.Udfs[0].Arguments, sides: 2);
        while (ArrowInput.NextGroup(input.Wire, streams: 2))
        {
            // The second side follows the first on the connection, so the first is held while the second streams.
            var first = Held(ArrowInput.Batches(input.Wire));
            using var left = new GroupRows(shapes[0], first);
            using var right = new GroupRows(shapes[1], ArrowInput.Batches(input.Wire));
            foreach (var batch in function.Invoke(left.Group, right.Group)) results.WriteRows(batch);
            foreach (var batch in first) batch.Dispose();
        }
    }

    private static List<RecordBatch> Held(IEnumerable<RecordBatch> batches) => [.. batches.Select(batch => batch.Clone(PooledAllocator.Instance))];
}
