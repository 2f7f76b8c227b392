using Reelhouse.Spark.Udfs;

namespace Reelhouse.Spark.Worker.Spark42.Evaluations;

/// <summary>applyInArrow over groups (209, and 215 where results come one by one): a group's rows in, any rows out.</summary>
internal sealed class GroupedMapEvaluation : IEvaluation
{
    public void Run(EvaluationInput input, ResultStream results)
    {
        var function = input.Single<GroupFunction>();
        var shape = GroupShape.Read(input.Task.Udfs[0].Arguments, sides: 1).Single();
        while (ArrowInput.NextGroup(input.Wire, streams: 1))
        {
            using var rows = new GroupRows(shape, ArrowInput.Unwrapped(ArrowInput.Batches(input.Wire)));
            foreach (var batch in function.Invoke(rows.Group)) results.WriteRows(batch);
        }
    }
}
