using Apache.Arrow;
using Reelhouse.Scoring.Delta.DeletionVectors;

namespace Reelhouse.Scoring.Delta.Reading;

/// <summary>A part of a data file, as Spark hands it to a task.</summary>
/// <param name="Address">The file, not escaped.</param>
/// <param name="Start">The part's first byte.</param>
/// <param name="End">The byte behind its last.</param>
/// <param name="Deletions">Where the file's deleted rows are told, if it has some.</param>
/// <param name="Partitions">The file's partition values.</param>
/// <param name="Row">Which row of them.</param>
internal sealed record FileSplit(string Address, long Start, long End, DeletionVector? Deletions, IReadOnlyList<IArrowArray> Partitions, int Row)
{
    /// <summary>The columns that every split has, before partition values.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["path", "start", "end", "deletionVector.storageType", "deletionVector.pathOrInlineDv", "deletionVector.offset", "deletionVector.sizeInBytes", "deletionVector.cardinality"];

    public static FileSplit Of(RecordBatch batch, int row, string location)
    {
        var deletions = Text(batch, 3, row) is { } storage
            ? new DeletionVector(storage, Text(batch, 4, row)!, ((Int32Array)batch.Column(5)).GetValue(row), ((Int32Array)batch.Column(6)).GetValue(row)!.Value, Number(batch, 7, row))
            : null;
        var partitions = Enumerable.Range(Columns.Count, batch.ColumnCount - Columns.Count).Select(batch.Column).ToArray();
        return new(AddressOf(Text(batch, 0, row)!, location), Number(batch, 1, row), Number(batch, 2, row), deletions, partitions, row);
    }

    /// <summary>A file's address from its path in the log, which is escaped as URIs are, and relative to the table's folder or whole.</summary>
    public static string AddressOf(string path, string location)
    {
        var unescaped = Uri.UnescapeDataString(path);
        return path.IndexOf(":/", StringComparison.Ordinal) > 0 || path.StartsWith('/') ? unescaped : $"{location}/{unescaped}";
    }

    private static string? Text(RecordBatch batch, int column, int row) => ((StringArray)batch.Column(column)).GetString(row);

    private static long Number(RecordBatch batch, int column, int row) => ((Int64Array)batch.Column(column)).GetValue(row)!.Value;
}
