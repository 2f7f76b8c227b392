using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reelhouse.Spark.Sql.Types;

/// <summary>One column of a <see cref="StructType"/>.</summary>
public sealed class StructField : IEquatable<StructField>
{
    /// <summary>Describes a column.</summary>
    /// <param name="name">The column's name.</param>
    /// <param name="dataType">The column's type.</param>
    /// <param name="isNullable">Whether it may hold null; it may by default.</param>
    /// <param name="metadata">What else is known of it, as a JSON object; nothing by default.</param>
    public StructField(string name, DataType dataType, bool isNullable = true, JsonObject? metadata = null)
    {
        Name = name;
        DataType = dataType;
        IsNullable = isNullable;
        Metadata = metadata ?? [];
    }

    /// <summary>The column's name.</summary>
    public string Name { get; }

    /// <summary>The column's type.</summary>
    public DataType DataType { get; }

    /// <summary>Whether the column may hold null.</summary>
    public bool IsNullable { get; }

    /// <summary>What else is known of the column, such as its comment; empty when nothing is.</summary>
    public JsonObject Metadata { get; }

    /// <summary>The column's comment, if it has one.</summary>
    public string? Comment => Metadata["comment"] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>The column as DDL writes it, such as <c>id BIGINT NOT NULL COMMENT 'key'</c>.</summary>
    public string Ddl => $"{Identifier.QuoteIfNeeded(Name)} {DataType.Sql}{Constraints}";

    /// <inheritdoc/>
    public bool Equals(StructField? other) =>
        other is not null && Name == other.Name && DataType == other.DataType && IsNullable == other.IsNullable
        && JsonNode.DeepEquals(Metadata, other.Metadata);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StructField);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, DataType, IsNullable);

    /// <inheritdoc/>
    public override string ToString() => $"{Name}:{DataType.SimpleString}";

    internal string SqlInStruct => $"{Identifier.QuoteIfNeeded(Name)}: {DataType.Sql}{Constraints}";

    private string Constraints => (IsNullable ? "" : " NOT NULL") + (Comment is { } comment ? $" COMMENT {SqlText.Quote(comment)}" : "");

    internal void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("name", Name);
        writer.WritePropertyName("type");
        DataType.WriteJson(writer);
        writer.WriteBoolean("nullable", IsNullable);
        writer.WritePropertyName("metadata");
        Metadata.WriteTo(writer);
        writer.WriteEndObject();
    }
}
