using System.Globalization;
using System.Text.Json;

namespace Reelhouse.Reading;

/// <summary>
/// What a Delta table's log says, read without Spark: replays every JSON commit, so it needs no checkpoint while none of them has been cleaned away.
/// Follows https://github.com/delta-io/delta/blob/master/PROTOCOL.md.
/// </summary>
public sealed class DeltaLog
{
    private readonly Dictionary<string, string> _live = [];

    private DeltaLog(string folder) => Folder = folder;

    /// <summary>The table's folder.</summary>
    public string Folder { get; }

    /// <summary>The newest version; -1 where there is no table.</summary>
    public long Version { get; private set; } = -1;

    /// <summary>The table's partition columns.</summary>
    public IReadOnlyList<string> PartitionColumns { get; private set; } = [];

    /// <summary>Full paths of the data files that make up the newest version.</summary>
    public IReadOnlyCollection<string> LiveFiles => _live.Values;

    /// <summary>Reads the log of the table in a folder.</summary>
    public static DeltaLog Read(string folder)
    {
        var log = new DeltaLog(folder);
        var commits = Path.Combine(folder, "_delta_log");
        if (!Directory.Exists(commits)) return log;
        foreach (var commit in Directory.EnumerateFiles(commits, "????????????????????.json").Order(StringComparer.Ordinal)) log.Replay(commit);
        return log;
    }

    private void Replay(string commit)
    {
        Version = long.Parse(Path.GetFileNameWithoutExtension(commit), CultureInfo.InvariantCulture);
        foreach (var line in File.ReadLines(commit).Where(line => line.Length > 0))
        {
            using var action = JsonDocument.Parse(line);
            Apply(action.RootElement);
        }
    }

    private void Apply(JsonElement action)
    {
        if (action.TryGetProperty("add", out var add)) _live[PathOf(add)] = FileOf(add);
        else if (action.TryGetProperty("remove", out var remove)) _live.Remove(PathOf(remove));
        else if (action.TryGetProperty("metaData", out var metadata))
            PartitionColumns = [.. metadata.GetProperty("partitionColumns").EnumerateArray().Select(column => column.GetString()!)];
    }

    private string FileOf(JsonElement add)
    {
        if (add.TryGetProperty("deletionVector", out var vector) && vector.ValueKind == JsonValueKind.Object)
            throw new NotSupportedException($"{Folder} uses deletion vectors, which this reader does not apply.");
        return Path.Combine(Folder, PathOf(add));
    }

    private static string PathOf(JsonElement file) => Uri.UnescapeDataString(file.GetProperty("path").GetString()!);
}
