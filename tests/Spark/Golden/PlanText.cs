using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf;

namespace Reelhouse.Spark.Tests.Golden;

/// <summary>
/// A message as text that is equal when two messages mean the same: fields in order of name, plans and lambda variables numbered
/// by where they first appear, JSON within texts written one way.
/// </summary>
internal static class PlanText
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private static readonly JsonFormatter Formatter = new(JsonFormatter.Settings.Default);

    public static string Of(IMessage message)
    {
        var sorted = Sorted(JsonNode.Parse(Formatter.Format(message)));
        Renumber(sorted, [], []);
        return sorted!.ToJsonString(Indented);
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject parts => new JsonObject(parts
            .OrderBy(part => part.Key, StringComparer.Ordinal)
            .Select(part => KeyValuePair.Create(part.Key, Sorted(part.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        JsonValue value when value.TryGetValue(out string? text) && text.StartsWith('{') && Inner(text) is { } inner =>
            JsonValue.Create(Sorted(inner)!.ToJsonString()),
        _ => node?.DeepClone(),
    };

    private static JsonNode? Inner(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Renumber(JsonNode? node, Dictionary<string, int> plans, Dictionary<string, int> variables)
    {
        if (node is JsonArray items)
            foreach (var item in items)
                Renumber(item, plans, variables);
        if (node is not JsonObject parts) return;
        if (parts["planId"] is JsonValue id) parts["planId"] = Number(plans, id.GetValue<string>());
        if (parts["nameParts"] is JsonArray names) parts["nameParts"] = Number(variables, names.ToJsonString());
        foreach (var (_, part) in parts.ToList())
            Renumber(part, plans, variables);
    }

    private static int Number(Dictionary<string, int> numbers, string name)
    {
        numbers.TryAdd(name, numbers.Count);
        return numbers[name];
    }
}
