using System.Globalization;

namespace Reelhouse.Trees.Importing.LightGbm;

/// <summary>Lines of the form key=value that belong together: the header, or one tree.</summary>
internal sealed class Section(string name, int line)
{
    private readonly Dictionary<string, (string Value, int Line)> _entries = [];

    /// <summary>The header, or the tree's number, as messages name it.</summary>
    public string Name => name;

    public void Add(string key, string value, int at) => _entries[key] = (value, at);

    public bool Has(string key) => _entries.ContainsKey(key);

    public string Text(string key) => Entry(key).Value;

    public string? TextOrNull(string key) => _entries.TryGetValue(key, out var entry) ? entry.Value : null;

    public int Integer(string key, int? ifMissing = null)
    {
        if (ifMissing is { } value && !Has(key)) return value;
        var entry = Entry(key);
        return int.TryParse(entry.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Fault(key, $"\"{Shortened(entry.Value)}\" is no integer");
    }

    public int[] Integers(string key, int count) => Parse(key, count, static (string word, out int value) =>
        int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value));

    public uint[] Words(string key, int count) => Parse(key, count, static (string word, out uint value) =>
        uint.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out value));

    public double[] Numbers(string key, int count) => Parse<double>(key, count, TryParse);

    /// <summary>A fault of one line, or of the section if it has no such line.</summary>
    public ModelException Fault(string key, string what) =>
        new($"line {(_entries.TryGetValue(key, out var entry) ? entry.Line : line)}, {name}: {key}: {what}");

    private (string Value, int Line) Entry(string key) =>
        _entries.TryGetValue(key, out var entry) ? entry : throw Fault(key, "it is missing");

    private T[] Parse<T>(string key, int count, Parser<T> parser)
    {
        var words = Entry(key).Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != count) throw Fault(key, $"{words.Length} values where {count} are wanted");
        var values = new T[count];
        for (var i = 0; i < count; i++)
        {
            if (!parser(words[i], out values[i])) throw Fault(key, $"value {i}, \"{Shortened(words[i])}\", is no number that fits");
        }

        return values;
    }

    /// <summary>C writes infinity as inf.</summary>
    private static bool TryParse(string word, out double value)
    {
        value = word switch { "inf" => double.PositiveInfinity, "-inf" => double.NegativeInfinity, _ => 0 };
        return value != 0 || double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    private static string Shortened(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private delegate bool Parser<T>(string word, out T value);
}
