using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reelhouse.Spark.Sql.Types;

/// <summary>Reads types from Spark's JSON form.</summary>
internal static class DataTypeJson
{
    public static DataType Read(string json)
    {
        try
        {
            return Read(JsonNode.Parse(json));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new FormatException($"'{json}' is not a type in Spark's JSON form: {exception.Message}", exception);
        }
    }

    private static DataType Read(JsonNode? node) => node switch
    {
        JsonValue value => ReadName(value.GetValue<string>()),
        JsonObject parts => ReadParts(parts),
        _ => throw new FormatException($"A type is a name or an object in JSON, not {node?.ToJsonString() ?? "null"}."),
    };

    private static DataType ReadName(string name) =>
        DataTypeNames.Find(name) ?? throw new FormatException($"Type '{name}' is not known to Spark 4.2.");

    private static DataType ReadParts(JsonObject parts) => Text(parts, "type") switch
    {
        "struct" => new StructType(Required(parts, "fields").AsArray().Select(field => ReadField(field!.AsObject()))),
        "array" => new ArrayType(Read(parts["elementType"]), Flag(parts, "containsNull")),
        "map" => new MapType(Read(parts["keyType"]), Read(parts["valueType"]), Flag(parts, "valueContainsNull")),
        "udt" => new UserDefinedType(
            Read(parts["sqlType"]), (string?)parts["class"], (string?)parts["pyClass"], (string?)parts["serializedClass"]),
        var type => throw new FormatException($"Type '{type}' has no parts in Spark's JSON form."),
    };

    private static StructField ReadField(JsonObject field) =>
        new(Text(field, "name"), Read(field["type"]), Flag(field, "nullable"), field["metadata"]?.DeepClone().AsObject());

    private static string Text(JsonObject parts, string name) => Required(parts, name).GetValue<string>();

    private static bool Flag(JsonObject parts, string name) => parts[name]?.GetValue<bool>() ?? true;

    private static JsonNode Required(JsonObject parts, string name) =>
        parts[name] ?? throw new FormatException($"'{name}' is missing in {parts.ToJsonString()}.");
}
