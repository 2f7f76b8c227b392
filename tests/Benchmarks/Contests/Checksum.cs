namespace Reelhouse.Benchmarks.Contests;

/// <summary>How results are compared.</summary>
internal static class Checksum
{
    /// <summary>The hashes of all rows, added up, and how many there are.</summary>
    public const string OfRows = "concat(count(1), ':', sum(CAST(xxhash64(*) AS DECIMAL(38, 0))))";
}
