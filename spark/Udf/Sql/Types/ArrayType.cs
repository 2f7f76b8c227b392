using System.Text.Json;

namespace Reelhouse.Spark.Sql.Types;

/// <summary>Lists of values of one type.</summary>
/// <param name="ElementType">The elements' type.</param>
/// <param name="ContainsNull">Whether elements may be null; they may by default.</param>
public sealed record ArrayType(DataType ElementType, bool ContainsNull = true) : DataType
{
    /// <inheritdoc/>
    public override string TypeName => "array";

    /// <inheritdoc/>
    public override string SimpleString => $"array<{ElementType.SimpleString}>";

    /// <inheritdoc/>
    public override string Sql => $"ARRAY<{ElementType.Sql}>";

    internal override void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type", TypeName);
        writer.WritePropertyName("elementType");
        ElementType.WriteJson(writer);
        writer.WriteBoolean("containsNull", ContainsNull);
        writer.WriteEndObject();
    }
}
