using System.Globalization;
using System.Text.Json;

namespace Reelhouse.Trees.Importing.XGBoost;

/// <summary>A value of a JSON document that knows its place, so that what is wrong with it can be named.</summary>
internal readonly record struct JsonValue(JsonElement Element, string Path)
{
    public JsonValue this[string name] => Find(name) ?? throw new ModelException($"{Path}.{name}: the model does not have it");

    public JsonValue? Find(string name)
    {
        if (Element.ValueKind is not JsonValueKind.Object) throw Wrong("an object");
        return Element.TryGetProperty(name, out var value) ? new(value, $"{Path}.{name}") : null;
    }

    public int Length => Element.ValueKind is JsonValueKind.Array ? Element.GetArrayLength() : throw Wrong("an array");

    public string Text => Element.ValueKind is JsonValueKind.String ? Element.GetString()! : throw Wrong("a text");

    /// <summary>XGBoost writes its parameters as texts.</summary>
    public int ParameterNumber => int.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw Wrong("a whole number, as text");

    public int Number => Element.ValueKind is JsonValueKind.Number && Element.TryGetInt32(out var number) ? number : throw Wrong("a whole number");

    public IEnumerable<JsonValue> Items()
    {
        if (Element.ValueKind is not JsonValueKind.Array) throw Wrong("an array");
        var (path, number) = (Path, 0);
        return Element.EnumerateArray().Select(item => new JsonValue(item, $"{path}[{number++}]"));
    }

    public float[] Singles() => Read(static item => item.ValueKind switch
    {
        JsonValueKind.Number when item.TryGetSingle(out var value) => value,
        JsonValueKind.String when item.ValueEquals("NaN"u8) => float.NaN,
        JsonValueKind.String when item.ValueEquals("Infinity"u8) => float.PositiveInfinity,
        JsonValueKind.String when item.ValueEquals("-Infinity"u8) => float.NegativeInfinity,
        _ => (float?)null,
    });

    public int[] Integers() => Read(static item => item.ValueKind is JsonValueKind.Number && item.TryGetInt32(out var value) ? value : (int?)null);

    public long[] Longs() => Read(static item => item.ValueKind is JsonValueKind.Number && item.TryGetInt64(out var value) ? value : (long?)null);

    /// <summary>Versions before 1.6 write true and false, later ones 1 and 0.</summary>
    public bool[] Flags() => Read(static item => item.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when item.TryGetInt32(out var value) => value != 0,
        _ => (bool?)null,
    });

    private T[] Read<T>(Func<JsonElement, T?> convert)
        where T : struct
    {
        var values = new T[Length];
        var count = 0;
        foreach (var item in Element.EnumerateArray())
        {
            values[count] = convert(item) ?? throw new ModelException($"{Path}[{count}]: {Shown(item)} is not a number that fits");
            count++;
        }

        return values;
    }

    private ModelException Wrong(string expected) => new($"{Path}: {Shown(Element)} stands where {expected} is expected");

    private static string Shown(JsonElement element) =>
        element.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? $"an {element.ValueKind}"
        : element.GetRawText() is { Length: > 40 } text ? $"{text[..40]}…"
        : element.GetRawText();
}
