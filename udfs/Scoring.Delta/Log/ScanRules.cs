using System.Text.Json.Nodes;
using Reelhouse.Scoring.Delta.Reading;
using Reelhouse.Scoring.Delta.Scanning;
using Reelhouse.Scoring.Delta.Storage;
using Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Scoring.Delta.Log;

/// <summary>Which tables and columns are read directly: those of which it is known that the rows are what Spark reads.</summary>
internal static class ScanRules
{
    private static readonly HashSet<string> Features =
        ["columnMapping", "deletionVectors", "typeWidening", "typeWidening-preview", "timestampNtz", "v2Checkpoint", "vacuumProtocolCheck"];

    /// <exception cref="NotScannableException">The table is of a kind that is not read.</exception>
    public static void Check(TableSnapshot table)
    {
        if (table.ReaderVersion > 3) throw new NotScannableException($"its protocol wants a reader of version {table.ReaderVersion}");
        if (table.ReaderFeatures.FirstOrDefault(feature => !Features.Contains(feature)) is { } unknown) throw new NotScannableException($"its protocol wants a reader that knows {unknown}");
        if (table.MappingMode is not ("none" or "name" or "id")) throw new NotScannableException($"its columns are mapped by {table.MappingMode}");
        CheckScheme(DataStorage.Scheme(table.Location));
    }

    /// <exception cref="NotScannableException">Files there are not read.</exception>
    public static void CheckScheme(string scheme)
    {
        if (!DataStorage.Reads(scheme)) throw new NotScannableException($"its files are at {scheme}:, where executors' functions do not read");
    }

    /// <summary>A column as data files have it.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">One of its columns.</param>
    /// <param name="partitions">The names in partition values that are asked for so far; may get one more.</param>
    /// <exception cref="NotScannableException">The column is of a kind that is not read.</exception>
    public static ScanColumn Column(TableSnapshot table, StructField column, List<(string Name, DataType Type)> partitions)
    {
        var metadata = column.Metadata;
        if (TableTypes.ToArrow(column.DataType) is null || column.DataType is StringType { Collation: not StringType.BinaryCollation } || metadata.ContainsKey("__COLLATIONS"))
            throw new NotScannableException($"its column {column.Name} is of type {column.DataType.SimpleString}");
        if (metadata["__CHAR_VARCHAR_TYPE_STRING"]?.GetValue<string>() is { } text && !text.StartsWith("varchar", StringComparison.Ordinal))
            throw new NotScannableException($"its column {column.Name} is of type {text}, which Spark fills up with spaces");
        if (metadata.ContainsKey("EXISTS_DEFAULT")) throw new NotScannableException($"its column {column.Name} has a default value for files that do not have it");
        if (WasWidenedFrom(metadata, "date")) throw new NotScannableException($"its column {column.Name} was a date in earlier versions");
        var name = metadata["delta.columnMapping.physicalName"]?.GetValue<string>() is { } physical && table.MappingMode != "none" ? physical : column.Name;
        var id = table.MappingMode == "id" ? metadata["delta.columnMapping.id"]?.GetValue<int>() : null;
        if (!table.PartitionColumns.Contains(column.Name)) return new(name, id, column.DataType.Sql, null);
        partitions.Add((name, column.DataType));
        return new(name, null, column.DataType.Sql, partitions.Count - 1);
    }

    private static bool WasWidenedFrom(JsonObject metadata, string type) =>
        metadata["delta.typeChanges"] is JsonArray changes && changes.Any(change => change?["fromType"]?.GetValue<string>() == type);
}
