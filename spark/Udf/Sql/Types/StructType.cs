using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reelhouse.Spark.Sql.Types;

/// <summary>Values with named parts; also a data frame's schema.</summary>
public sealed record StructType : DataType
{
    /// <summary>A struct of these columns, in this order.</summary>
    /// <param name="fields">The columns.</param>
    public StructType(params IEnumerable<StructField> fields) => Fields = [.. fields];

    /// <summary>The columns, in order.</summary>
    public IReadOnlyList<StructField> Fields { get; }

    /// <summary>The columns' names, in order.</summary>
    public IReadOnlyList<string> FieldNames => [.. Fields.Select(each => each.Name)];

    /// <inheritdoc/>
    public override string TypeName => "struct";

    /// <inheritdoc/>
    public override string SimpleString => $"struct<{string.Join(',', Fields)}>";

    /// <inheritdoc/>
    public override string Sql => $"STRUCT<{string.Join(", ", Fields.Select(each => each.SqlInStruct))}>";

    /// <summary>The columns as DDL lists them, such as <c>id BIGINT NOT NULL,name STRING</c>.</summary>
    public string Ddl => string.Join(',', Fields.Select(each => each.Ddl));

    /// <summary>The column of this name.</summary>
    /// <param name="name">The name, compared case by case.</param>
    /// <exception cref="ArgumentException">No column has the name.</exception>
    public StructField this[string name] =>
        Fields.FirstOrDefault(each => each.Name == name)
        ?? throw new ArgumentException($"Column '{name}' is not in the schema; it has {string.Join(", ", FieldNames)}.", nameof(name));

    /// <summary>This struct with one more column at its end.</summary>
    /// <param name="name">The column's name.</param>
    /// <param name="dataType">The column's type.</param>
    /// <param name="isNullable">Whether it may hold null; it may by default.</param>
    /// <param name="metadata">What else is known of it; nothing by default.</param>
    /// <returns>A new struct; this one stays as it is.</returns>
    public StructType Add(string name, DataType dataType, bool isNullable = true, JsonObject? metadata = null) =>
        new([.. Fields, new StructField(name, dataType, isNullable, metadata)]);

    /// <summary>Reads columns from DDL, such as <c>id BIGINT NOT NULL, name STRING</c>.</summary>
    /// <param name="ddl">The columns' text.</param>
    /// <returns>The struct.</returns>
    /// <exception cref="FormatException">The text is not a list of columns.</exception>
    public static new StructType FromDdl(string ddl) =>
        DataType.FromDdl(ddl) as StructType ?? throw new FormatException($"'{ddl}' is one type; a schema lists columns: name TYPE, name TYPE.");

    /// <inheritdoc/>
    public bool Equals(StructType? other) => other is not null && Fields.SequenceEqual(other.Fields);

    /// <inheritdoc/>
    public override int GetHashCode() => Fields.Aggregate(Fields.Count, HashCode.Combine);

    internal override void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type", TypeName);
        writer.WriteStartArray("fields");
        foreach (var field in Fields)
            field.WriteJson(writer);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
