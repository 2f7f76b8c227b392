namespace Reelhouse.Trees.Ensembles;

/// <summary>A set of category numbers, a bit each.</summary>
internal sealed record CategorySet(uint[] Words)
{
    /// <summary>The largest member, or -1.</summary>
    public int Largest { get; } = FindLargest(Words);

    public bool Contains(int category) => (uint)category <= (uint)Largest && Largest >= 0 && ((Words[category >> 5] >> (category & 31)) & 1) != 0;

    public static CategorySet Of(IReadOnlyCollection<int> categories)
    {
        var words = new uint[categories.Count == 0 ? 0 : (categories.Max() >> 5) + 1];
        foreach (var category in categories) words[category >> 5] |= 1u << (category & 31);
        return new(words);
    }

    public bool Equals(CategorySet? other) => other is not null && Words.AsSpan().SequenceEqual(other.Words);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var word in Words) hash.Add(word);
        return hash.ToHashCode();
    }

    private static int FindLargest(uint[] words)
    {
        var word = Array.FindLastIndex(words, bits => bits != 0);
        return word < 0 ? -1 : (word * 32) + 31 - int.CreateChecked(uint.LeadingZeroCount(words[word]));
    }
}
