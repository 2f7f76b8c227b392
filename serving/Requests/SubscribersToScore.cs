using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Reelhouse.Churn;
using Reelhouse.Features;

namespace Reelhouse.Serving.Requests;

/// <summary>Reads whom to score: one object, or an array of them. Every fault names the subscriber's place, the feature and its value.</summary>
internal sealed class SubscribersToScore
{
    /// <summary>More are a batch job's.</summary>
    public const int Most = 10_000;

    private const int MostFaults = 20;

    // Models take floats, and money decimals.
    private const double Greatest = 1e9;

    private static readonly FeatureSet<ChurnFeatures> Features = FeatureSets.Of<ChurnFeatures>();
    private static readonly Dictionary<string, int> Places = Features.All.Select((feature, at) => (feature.Name, at)).ToDictionary(feature => feature.Name, feature => feature.at);

    private readonly List<string?> _ids = [];
    private readonly List<ChurnFeatures> _features = [];
    private readonly List<string> _faults = [];

    private SubscribersToScore()
    {
    }

    public IReadOnlyList<string?> Ids => _ids;

    public IReadOnlyList<ChurnFeatures> All => _features;

    /// <summary>What is wrong, the first of it; nobody is scored then.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public static SubscribersToScore Read(JsonElement body)
    {
        var read = new SubscribersToScore();
        if (body.ValueKind == JsonValueKind.Object) read.TryAdd(body, "");
        else if (body.ValueKind != JsonValueKind.Array) read.Fault($"The body is {Text(body)}: give a subscriber, {{\"features\": {{…}}}}, or an array of them.");
        else if (body.GetArrayLength() > Most) read.Fault(string.Create(CultureInfo.InvariantCulture, $"The array has {body.GetArrayLength()} subscribers: give {Most} at most; more are a job for gold.churn_scores."));
        else read.AddAll(body);
        return read;
    }

    private void AddAll(JsonElement array)
    {
        var at = 0;
        foreach (var subscriber in array.EnumerateArray()) TryAdd(subscriber, string.Create(CultureInfo.InvariantCulture, $"[{at++}]"));
    }

    private void TryAdd(JsonElement subscriber, string place)
    {
        try
        {
            Add(subscriber, place);
        }
        catch (InvalidOperationException notText)
        {
            // The document reads a text only when it is asked for it, and then may find half a character, or bytes that are no UTF-8.
            Fault($"{(place.Length == 0 ? "The body" : place)} has a text that is no Unicode: {notText.Message}");
        }
    }

    private void Add(JsonElement subscriber, string place)
    {
        if (subscriber.ValueKind != JsonValueKind.Object)
        {
            Fault($"{place} is {Text(subscriber)}: give a subscriber, {{\"subscriber_id\": …, \"features\": {{…}}}}.");
            return;
        }

        var (id, values, given) = ((string?)null, new double?[Features.All.Count], new HashSet<string>());
        foreach (var member in subscriber.EnumerateObject())
        {
            if (!given.Add(member.Name)) Fault($"{place}.{Short(member.Name)} is there twice: give it once.");
            else if (member.NameEquals("features") && member.Value.ValueKind == JsonValueKind.Object) ReadFeatures(member.Value, values, place);
            else if (member.NameEquals("subscriber_id") && member.Value.ValueKind is JsonValueKind.String or JsonValueKind.Null) id = member.Value.GetString();
            else Fault($"{place}.{Short(member.Name)} is {Text(member.Value)}: give subscriber_id, a text, and features, an object.");
        }

        if (!given.Contains("features")) Fault($"{place}.features is missing: give an object of {string.Join(", ", Places.Keys)}.");
        if (_faults.Count > 0) return;
        _ids.Add(id);
        _features.Add(Features.Of(values));
    }

    private void ReadFeatures(JsonElement features, double?[] values, string place)
    {
        var given = new bool[values.Length];
        foreach (var member in features.EnumerateObject())
        {
            if (!Places.TryGetValue(member.Name, out var at)) Fault($"{place}.features.{Short(member.Name)} is no feature: they are {string.Join(", ", Places.Keys)}.");
            else if (given[at]) Fault($"{place}.features.{member.Name} is there twice: give it once.");
            else (given[at], values[at]) = (true, Value(member.Value, Features.All[at], place));
        }

        for (var at = 0; at < values.Length; at++)
        {
            if (!given[at] && !Features.All[at].IsNullable) Fault($"{place}.features.{Features.All[at].Name} is missing: give a number ({Features.All[at].Description}).");
        }
    }

    private double? Value(JsonElement value, FeatureDefinition feature, string place)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number is >= 0 and <= Greatest) return number;
        if (value.ValueKind != JsonValueKind.Null || !feature.IsNullable) Fault($"{place}.features.{feature.Name} is {Text(value)}: give a number from 0 to 1e9{(feature.IsNullable ? ", or null where it is not known" : "")}.");
        return null;
    }

    private void Fault(string fault)
    {
        if (_faults.Count < MostFaults) _faults.Add(fault.TrimStart('.'));
    }

    // By its bytes, of which some may be no UTF-8.
    private static string Text(JsonElement value) => Short(Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(value)));

    private static string Short(string text) => text.Length > 40 ? $"{text[..40]}…" : text;
}
