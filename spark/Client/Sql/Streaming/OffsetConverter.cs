using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reelhouse.Spark.Sql.Streaming;

/// <summary>Reads an offset, which Spark reports as an object or as a text that holds one, as the text.</summary>
internal sealed class OffsetConverter : JsonConverter<string?>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var offset = JsonDocument.ParseValue(ref reader);
        return offset.RootElement.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => offset.RootElement.GetString(),
            _ => offset.RootElement.GetRawText(),
        };
    }

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
