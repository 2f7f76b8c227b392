using System.Globalization;
using System.Text;

namespace Reelhouse.Trees.Columns;

/// <summary>Finds the number of a category by its text, as Arrow holds it (UTF-8), or by its value where all the texts are numbers or booleans. Booleans are known whatever their case.</summary>
internal sealed class CategoryNames
{
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _byText;
    private readonly Dictionary<double, int>? _byValue;

    private readonly bool _hasBooleans;

    public CategoryNames(Feature feature, IReadOnlyList<string> categories)
    {
        _hasBooleans = feature.HasBooleans;
        var byText = new Dictionary<byte[], int>(categories.Count, new Comparer());
        for (var number = 0; number < categories.Count; number++) byText.TryAdd(Encoding.UTF8.GetBytes(categories[number]), number);
        _byText = byText.GetAlternateLookup<ReadOnlySpan<byte>>();
        var values = categories.Select(Value).ToArray();
        if (values.Contains(null)) return;
        _byValue = [];
        for (var number = 0; number < values.Length; number++) _byValue.TryAdd(values[number]!.Value, number);
    }

    /// <summary>Whether numbers are categories.</summary>
    public bool TakesNumbers => _byValue is not null;

    /// <summary>The category's number; NaN for a text that was not there in training, as pandas has it.</summary>
    public double Of(ReadOnlySpan<byte> text)
    {
        if (_byText.TryGetValue(text, out var number)) return number;
        if (_hasBooleans && (Named(text, "true"u8) ?? Named(text, "false"u8)) is { } boolean) return boolean;
        return _byValue is not null && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? Of(value) : double.NaN;
    }

    /// <summary>The number of the category that has the value; NaN for one that was not there in training.</summary>
    public double Of(double value) => _byValue is not null && _byValue.TryGetValue(value, out var number) ? number : double.NaN;

    private int? Named(ReadOnlySpan<byte> text, ReadOnlySpan<byte> boolean) =>
        Ascii.EqualsIgnoreCase(text, boolean) && _byText.TryGetValue(boolean, out var number) ? number : null;

    private static double? Value(string text)
    {
        if (bool.TryParse(text, out var flag)) return flag ? 1 : 0;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsNaN(value) ? value : null;
    }

    private sealed class Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? left, byte[]? right) => left.AsSpan().SequenceEqual(right);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(byte[] text) => GetHashCode(text.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = new HashCode();
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
