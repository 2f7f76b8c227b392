using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Reelhouse.Jobs;

/// <summary>Typed values below <c>REELHOUSE</c>, each fault named by the variable that would mend it.</summary>
internal sealed class SettingValues(IConfiguration configuration)
{
    private readonly List<string> _faults = [];

    public IReadOnlyList<string> Faults => _faults;

    public void Fault(string fault) => _faults.Add(fault);

    public string Text(string key, string byDefault = "") => configuration[$"REELHOUSE:{key}"] is { Length: > 0 } text ? text : byDefault;

    public string Text(string key, bool required, string meaning)
    {
        var text = Text(key);
        if (required && text.Length == 0) Fault($"{Variable(key)} is not set: give {meaning}");
        return text;
    }

    /// <summary>Texts with commas between.</summary>
    public IReadOnlyList<string> List(string key, IReadOnlyList<string> byDefault) =>
        Text(key) is { Length: > 0 } text ? text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : byDefault;

    public Uri? Address(string key)
    {
        var text = Text(key);
        if (text.Length == 0) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address)) return address;
        Fault($"{Variable(key)} is '{text}': give an address such as http://127.0.0.1:9000");
        return null;
    }

    public long Whole(string key, long byDefault, long least, long most)
    {
        var text = Text(key);
        if (text.Length == 0) return byDefault;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Fault(string.Create(CultureInfo.InvariantCulture, $"{Variable(key)} is '{text}': give a whole number from {least} to {most}"));
        return byDefault;
    }

    public DateOnly Date(string key, DateOnly byDefault)
    {
        var text = Text(key);
        if (text.Length == 0) return byDefault;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        Fault($"{Variable(key)} is '{text}': give a date as yyyy-MM-dd");
        return byDefault;
    }

    private static string Variable(string key) => $"REELHOUSE__{key.Replace(":", "__", StringComparison.Ordinal)}";
}
