using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Reelhouse.Spark.Sql.Streaming;

/// <summary>Reads the metrics of observations, which Spark reports by name, or as values beside the schema that names them.</summary>
internal sealed class ObservedMetricsConverter : JsonConverter<IReadOnlyDictionary<string, IReadOnlyDictionary<string, JsonElement>>>
{
    public override IReadOnlyDictionary<string, IReadOnlyDictionary<string, JsonElement>> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonNode.Parse(ref reader)!.AsObject()
            .ToDictionary(each => each.Key, each => (IReadOnlyDictionary<string, JsonElement>)ByName(each.Value!.AsObject()));

    public override void Write(
        Utf8JsonWriter writer, IReadOnlyDictionary<string, IReadOnlyDictionary<string, JsonElement>> value, JsonSerializerOptions options) =>
        JsonSerializer.SerializeToNode(value)!.WriteTo(writer);

    private static Dictionary<string, JsonElement> ByName(JsonObject metrics)
    {
        var named = metrics["values"] is JsonArray values && metrics["schema"]?["fields"] is JsonArray fields
            ? fields.Zip(values, (field, value) => KeyValuePair.Create((string)field!["name"]!, value))
            : metrics;
        return named.ToDictionary(metric => metric.Key, metric => JsonSerializer.SerializeToElement(metric.Value));
    }
}
