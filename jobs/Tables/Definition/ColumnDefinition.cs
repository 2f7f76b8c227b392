using Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Jobs.Tables;

/// <summary>A column as the row's record declares it.</summary>
internal sealed record ColumnDefinition(
    string Name,
    string Property,
    DataType DataType,
    bool IsNullable,
    bool IsKey,
    bool IsPartition,
    bool IsPii,
    string? Doc)
{
    /// <summary>The column as Spark describes it, with its doc line as comment.</summary>
    public StructField Field => new(Name, DataType, IsNullable, Doc is { } doc ? new() { ["comment"] = doc } : null);
}
