namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>How many faults of each kind were planted.</summary>
internal sealed class FaultCounts
{
    private static readonly string[] Keys =
        ["duplicate", "late", "unparsable", "unknown_title", "unknown_subscriber", "isp_outage", "broken_device"];

    private readonly long[] _counts = new long[Keys.Length];

    public long this[FaultKind kind] => _counts[(int)kind];

    public void Add(FaultKind kind) => _counts[(int)kind]++;

    public void Add(IReadOnlyDictionary<string, long> counts)
    {
        for (var kind = 0; kind < Keys.Length; kind++) _counts[kind] += counts.GetValueOrDefault(Keys[kind]);
    }

    public IReadOnlyDictionary<string, long> ToDictionary() => Keys.Zip(_counts).ToDictionary(pair => pair.First, pair => pair.Second);
}
