using Apache.Arrow;

namespace Reelhouse.Spark.Udfs;

/// <summary>Makes batch functions of functions over Arrow batches.</summary>
internal static class BatchFunctions
{
    /// <exception cref="ArgumentException">The function does not take batches and return batches.</exception>
    public static BatchFunction Create(Delegate function) => new(
        function as Func<IEnumerable<RecordBatch>, IEnumerable<RecordBatch>>
        ?? throw new ArgumentException($"{function.Method.Name} must take and return IEnumerable<RecordBatch>.", nameof(function)));
}
