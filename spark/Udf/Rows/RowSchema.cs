using Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Spark.Rows;

/// <summary>A schema that many rows share, with its columns' positions by name.</summary>
internal sealed class RowSchema
{
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    public RowSchema(StructType type)
    {
        Type = type;
        for (var i = 0; i < type.Fields.Count; i++)
        {
            _positions.TryAdd(type.Fields[i].Name, i);
        }
    }

    public StructType Type { get; }

    public int PositionOf(string column) =>
        _positions.TryGetValue(column, out var position)
            ? position
            : throw new ArgumentException($"The row has no column '{column}'; it has {string.Join(", ", Type.FieldNames.Select(name => $"'{name}'"))}.", nameof(column));
}
