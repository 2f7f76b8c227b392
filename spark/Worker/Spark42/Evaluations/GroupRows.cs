using Apache.Arrow;
using Reelhouse.Spark.Rows.Pooling;
using Reelhouse.Spark.Udfs;

namespace Reelhouse.Spark.Worker.Spark42.Evaluations;

/// <summary>One group as it comes over the connection: the first batch tells the key; leaving it early reads past the rest.</summary>
internal sealed class GroupRows : IDisposable
{
    private readonly GroupShape _shape;
    private readonly IEnumerator<RecordBatch> _batches;
    private bool _hasBatch;

    public GroupRows(GroupShape shape, IEnumerable<RecordBatch> batches)
    {
        _shape = shape;
        _batches = batches.GetEnumerator();
        _hasBatch = _batches.MoveNext();
        Group = new(_hasBatch && _batches.Current.Length > 0 ? KeyOf(_batches.Current) : null, Values());
    }

    public Group Group { get; }

    public void Dispose() => _batches.Dispose();

    private IEnumerable<RecordBatch> Values()
    {
        for (; _hasBatch; _hasBatch = _batches.MoveNext()) yield return Pick(_batches.Current, _shape.Values);
    }

    // The key outlives the batch that it is read from; the slice shares the batch's memory, and is not to be disposed.
    private RecordBatch KeyOf(RecordBatch batch) => Pick(batch, _shape.Keys).Slice(0, 1).Clone(PooledAllocator.Instance);

    private static RecordBatch Pick(RecordBatch batch, IReadOnlyList<int> columns) => new(
        new Schema(columns.Select(column => batch.Schema.GetFieldByIndex(column)), null),
        columns.Select(batch.Column),
        batch.Length);
}
