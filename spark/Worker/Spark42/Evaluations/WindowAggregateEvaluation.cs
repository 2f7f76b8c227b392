using Apache.Arrow;
using Reelhouse.Spark.Rows.Pooling;
using Reelhouse.Spark.Udfs;

namespace Reelhouse.Spark.Worker.Spark42.Evaluations;

/// <summary>Aggregates over windows (253): a window partition's columns in, as many rows out.</summary>
/// <remarks>A bounded window says for each row in two leading columns which rows it spans: from the first, up to but not including the second.</remarks>
internal sealed class WindowAggregateEvaluation : IEvaluation
{
    private const string BoundTypes = "window_bound_types";

    public void Run(EvaluationInput input, ResultStream results)
    {
        var bounded = Setting(input.Task).Split(',').Select(bound => bound.Trim() == "bounded").ToList();
        var calls = input.Calls<AggregateFunction>(at => bounded.ElementAtOrDefault(at) ? 2 : 0).ToList();
        if (bounded.Count != calls.Count) throw new WireException($"There are {calls.Count} functions and {bounded.Count} windows.");
        while (ArrowInput.NextGroup(input.Wire, streams: 1))
        {
            var batches = ArrowInput.Batches(input.Wire).Select(batch => batch.Clone(PooledAllocator.Instance)).ToList();
            var length = batches.Sum(batch => batch.Length);
            results.Write([.. calls.Zip(bounded, (each, isBounded) => Evaluate(each.Function, Arguments.OfGroup(each.Call, batches), isBounded))], length);
            foreach (var batch in batches) batch.Dispose();
        }
    }

    private static string Setting(TaskRequest task) =>
        task.RunnerSettings.GetValueOrDefault(BoundTypes) ?? task.EvalSettings.GetValueOrDefault(BoundTypes)
        ?? throw new WireException($"Evaluation {task.EvalType} needs the setting {BoundTypes}.");

    private static IArrowArray Evaluate(AggregateFunction function, Columns columns, bool isBounded) =>
        isBounded ? Bounded(function, columns) : Repeated(Aggregates.Of(function, columns), columns.Length);

    private static IArrowArray Bounded(AggregateFunction function, Columns columns)
    {
        var (from, to) = ((Int32Array)columns.Arrays[0], (Int32Array)columns.Arrays[1]);
        var values = columns.Arrays.Skip(2).ToList();
        var results = new List<IArrowArray>(columns.Length);
        for (var row = 0; row < columns.Length; row++)
        {
            var (start, length) = (from.GetValue(row)!.Value, to.GetValue(row)!.Value - from.GetValue(row)!.Value);
            results.Add(Aggregates.Of(function, new([.. values.Select(array => ArrowArrayFactory.Slice(array, start, length))], length)));
        }

        return ArrowArrayConcatenator.Concatenate(results);
    }

    private static IArrowArray Repeated(IArrowArray value, int times) => times == 1 ? value : ArrowArrayConcatenator.Concatenate([.. Enumerable.Repeat(value, times)]);
}
