using System.Text.Json;

namespace Reelhouse.Spark.Sql.Types;

/// <summary>Values found by keys; keys are never null.</summary>
/// <param name="KeyType">The keys' type.</param>
/// <param name="ValueType">The values' type.</param>
/// <param name="ValueContainsNull">Whether values may be null; they may by default.</param>
public sealed record MapType(DataType KeyType, DataType ValueType, bool ValueContainsNull = true) : DataType
{
    /// <inheritdoc/>
    public override string TypeName => "map";

    /// <inheritdoc/>
    public override string SimpleString => $"map<{KeyType.SimpleString},{ValueType.SimpleString}>";

    /// <inheritdoc/>
    public override string Sql => $"MAP<{KeyType.Sql}, {ValueType.Sql}>";

    internal override void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type", TypeName);
        writer.WritePropertyName("keyType");
        KeyType.WriteJson(writer);
        writer.WritePropertyName("valueType");
        ValueType.WriteJson(writer);
        writer.WriteBoolean("valueContainsNull", ValueContainsNull);
        writer.WriteEndObject();
    }
}
