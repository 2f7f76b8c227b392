using Reelhouse.Reading;

namespace Reelhouse.KillDrill;

/// <summary>The content of every Delta table in a home's lake, each in a line, as an independent reader sees it.</summary>
internal sealed class TableFingerprints
{
    /// <summary>An aborted transaction takes offsets too, and a file is delivered when it is delivered: where a row stood and when it came may differ, what it says may not.</summary>
    private static readonly string[] WhereAndWhen = ["offset", "source_modified_at"];

    private readonly Dictionary<string, string> _tables;

    private TableFingerprints(Dictionary<string, string> tables) => _tables = tables;

    public int Count => _tables.Count;

    public static TableFingerprints Of(string home)
    {
        var lake = Path.Combine(home, "lake");
        if (!Directory.Exists(lake)) return new([]);
        var logs = Directory.EnumerateDirectories(lake, "_delta_log", SearchOption.AllDirectories).Select(log => Path.GetDirectoryName(log)!);
        return new(logs.ToDictionary(table => Path.GetRelativePath(lake, table), table => IndependentReader.Fingerprint(DeltaLog.Read(table), WhereAndWhen)));
    }

    public IEnumerable<string> Differences(TableFingerprints expected)
    {
        foreach (var table in _tables.Keys.Union(expected._tables.Keys).Order(StringComparer.Ordinal))
        {
            var (found, wanted) = (_tables.GetValueOrDefault(table, "absent"), expected._tables.GetValueOrDefault(table, "absent"));
            if (found != wanted) yield return $"{table} has {found} instead of {wanted}";
        }
    }
}
