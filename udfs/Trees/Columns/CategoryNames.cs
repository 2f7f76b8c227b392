using System.Text;

namespace Reelhouse.Trees.Columns;

/// <summary>Finds the number of a category by its text, as Arrow holds it: UTF-8.</summary>
internal sealed class CategoryNames
{
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _numbers;

    public CategoryNames(IReadOnlyList<string> categories)
    {
        var numbers = new Dictionary<byte[], int>(categories.Count, new Comparer());
        for (var number = 0; number < categories.Count; number++) numbers.TryAdd(Encoding.UTF8.GetBytes(categories[number]), number);
        _numbers = numbers.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    /// <summary>The category's number; NaN for a text that was not there in training, as pandas has it.</summary>
    public double Of(ReadOnlySpan<byte> text) => _numbers.TryGetValue(text, out var number) ? number : double.NaN;

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
