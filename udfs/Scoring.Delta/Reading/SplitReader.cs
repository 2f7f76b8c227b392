using Apache.Arrow;
using ParquetSharp;
using Reelhouse.Scoring.Delta.Columns;
using Reelhouse.Scoring.Delta.DeletionVectors;
using Reelhouse.Scoring.Delta.Scanning;
using Reelhouse.Scoring.Delta.Storage;

namespace Reelhouse.Scoring.Delta.Reading;

/// <summary>Reads a split's rows block by block: those of the row groups whose middle it holds, so that each is read by one split.</summary>
internal sealed class SplitReader : IDisposable
{
    private readonly ParquetFileReader _file;
    private readonly ScannedColumn[] _columns;
    private readonly DeletedRows? _deleted;
    private readonly IEnumerator<(int Group, long FirstRow)> _groups;
    private readonly Block _block = new();
    private RowGroupReader? _group;
    private long _row;
    private long _end;

    public SplitReader(FileSplit split, ScanTask task)
    {
        _file = DataStorage.OpenParquet(split.Address);
        try
        {
            var metadata = _file.FileMetaData;
            var columns = new FileColumns(metadata);
            _columns = System.Array.ConvertAll(task.Columns, column => columns.Of(column, split.Partitions, split.Row));
            _groups = Groups(split, metadata).GetEnumerator();
            if (split.Deletions is { } deletions) _deleted = Read(deletions, task.Location, metadata.NumRows);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The next rows, a column for each of the task's; null behind the last.</summary>
    public (IArrowArray[] Columns, int Rows)? Read()
    {
        do
        {
            while (_row == _end)
            {
                if (!_groups.MoveNext()) return null;
                Enter(_groups.Current.Group, _groups.Current.FirstRow);
            }

            TakeBlock((int)Math.Min(Block.Limit, _end - _row));
            var arrays = System.Array.ConvertAll(_columns, column => column.Read(_block));
            if (_block.Count > 0) return (arrays, _block.Count);
        }
        while (true);
    }

    public void Dispose()
    {
        foreach (var column in _columns ?? []) column.Dispose();
        _group?.Dispose();
        _file.Dispose();
    }

    private static DeletedRows Read(DeletionVector vector, string location, long rows)
    {
        var deleted = new DeletedRows(rows);
        if (vector.Inline is { } inline) RoaringBitmapArray.Read(inline, deleted);
        else RoaringBitmapArray.Read(vector.Unwrap(DataStorage.Read(vector.File(location), vector.Offset ?? throw new FormatException("the log does not say where a deletion vector begins"), vector.StoredSize)), deleted);
        return deleted.Count == vector.Cardinality ? deleted : throw new FormatException($"a deletion vector deletes {deleted.Count} rows, the log says {vector.Cardinality}");
    }

    // Where a row group begins is counted by the sizes of those before it, which come to less than the file's.
    private IEnumerable<(int Group, long FirstRow)> Groups(FileSplit split, FileMetaData metadata)
    {
        var (offset, firstRow) = (0L, 0L);
        for (var group = 0; group < metadata.NumRowGroups; group++)
        {
            using var reader = _file.RowGroup(group);
            var ofGroup = reader.MetaData;
            var size = Enumerable.Range(0, ofGroup.NumColumns).Sum(column => ofGroup.GetColumnChunkMetaData(column).TotalCompressedSize);
            var middle = offset + (size / 2);
            if (middle >= split.Start && middle < split.End) yield return (group, firstRow);
            (offset, firstRow) = (offset + size, firstRow + ofGroup.NumRows);
        }
    }

    private void Enter(int group, long firstRow)
    {
        _group?.Dispose();
        _group = _file.RowGroup(group);
        (_row, _end) = (firstRow, firstRow + _group.MetaData.NumRows);
        foreach (var column in _columns) column.Enter(_group);
    }

    private void TakeBlock(int rows)
    {
        var first = _row;
        if (_deleted?.AnyIn(first, rows) is true) _block.Take(rows, row => _deleted[first + row]);
        else _block.Take(rows);
        _row += rows;
    }
}
