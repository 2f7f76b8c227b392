using Apache.Arrow;
using Reelhouse.Spark.Udfs;

namespace Reelhouse.Spark.Worker.Spark42.Evaluations;

/// <summary>Picks a function's columns out of the input's.</summary>
internal static class Arguments
{
    public static Columns Of(UdfCall call, RecordBatch batch) => new([.. call.Arguments.Select(argument => batch.Column(argument.Offset))], batch.Length);

    /// <summary>A group's arguments, its batches put together.</summary>
    public static Columns OfGroup(UdfCall call, IReadOnlyList<RecordBatch> batches) => new(
        [.. call.Arguments.Select(argument => Together([.. batches.Select(batch => batch.Column(argument.Offset))]))],
        batches.Sum(batch => batch.Length));

    private static IArrowArray Together(IReadOnlyList<IArrowArray> parts) => parts.Count == 1 ? parts[0] : ArrowArrayConcatenator.Concatenate(parts);
}
