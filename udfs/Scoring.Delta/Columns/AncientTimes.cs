namespace Reelhouse.Scoring.Delta.Columns;

/// <summary>
/// Spark before 3.0, or set to its ways, wrote days before 1582 and times before 1900 by another calendar, and moves them when it reads.
/// See https://spark.apache.org/docs/4.2.0/sql-data-sources-parquet.html (datetimeRebaseModeInRead).
/// </summary>
internal static class AncientTimes
{
    private const int FirstDay = -141_427; // 1582-10-15
    private const long FirstMicros = -2_208_988_800_000_000; // 1900-01-01

    public static int FirstDayIn(IReadOnlyDictionary<string, string> metadata) => IsProleptic(metadata, "org.apache.spark.legacyDateTime") ? int.MinValue : FirstDay;

    public static long FirstMicrosIn(IReadOnlyDictionary<string, string> metadata) => IsProleptic(metadata, "org.apache.spark.legacyDateTime") ? long.MinValue : FirstMicros;

    public static long FirstOfInt96In(IReadOnlyDictionary<string, string> metadata) => IsProleptic(metadata, "org.apache.spark.legacyINT96") ? long.MinValue : FirstMicros;

    public static NotSupportedException Refused() => new("a date or time is so old that it may be of the Julian calendar, which Spark moves and a scan does not");

    private static bool IsProleptic(IReadOnlyDictionary<string, string> metadata, string legacy) =>
        !metadata.ContainsKey(legacy) && metadata.TryGetValue("org.apache.spark.version", out var version) && Version.TryParse(version.Split('-')[0], out var of) && of >= new Version(3, 1);
}
