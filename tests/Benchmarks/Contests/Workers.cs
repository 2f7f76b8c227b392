using System.Globalization;

namespace Reelhouse.Benchmarks.Contests;

/// <summary>The workers that an engine started, as /proc tells of them.</summary>
/// <param name="home">The engine's home, which its processes are known by.</param>
internal sealed class Workers(string home)
{
    public const string Ours = "reelhouse-worker";
    public const string Python = "pyspark.daemon";

    private const double TicksPerSecond = 100;

    /// <summary>Seconds used so far by processes below the engine whose command names the worker, those that have ended below them included.</summary>
    public double SecondsOf(string worker) => Of(worker).Sum(process => process.Ticks) / TicksPerSecond;

    /// <summary>Bytes of memory that they had at most, each at its worst time, of those that still run.</summary>
    public long PeakMemoryOf(string worker) => Of(worker).Sum(process => process.PeakMemory);

    private IEnumerable<Seen> Of(string worker)
    {
        var all = Directory.GetDirectories("/proc").Where(folder => int.TryParse(Path.GetFileName(folder), out _)).Select(Read).OfType<Seen>().ToDictionary(process => process.Pid);
        return all.Values.Where(process => process.Command.Contains(worker, StringComparison.Ordinal) && IsBelowEngine(process, all));
    }

    private bool IsBelowEngine(Seen process, Dictionary<int, Seen> all)
    {
        for (var above = all.GetValueOrDefault(process.Parent); above is not null; above = all.GetValueOrDefault(above.Parent))
        {
            if (above.Command.Contains(home, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static Seen? Read(string folder)
    {
        try
        {
            // The name, in brackets, may hold spaces; behind it the parent is the second field, and four times the 12th to the 15th.
            var fields = File.ReadAllText(Path.Combine(folder, "stat")).Split(") ")[^1].Split(' ');
            return new(
                int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture),
                int.Parse(fields[1], CultureInfo.InvariantCulture),
                File.ReadAllText(Path.Combine(folder, "cmdline")),
                fields[11..15].Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture)),
                PeakMemory(folder));
        }
        catch (IOException)
        {
            return null; // It ended meanwhile.
        }
    }

    private static long PeakMemory(string folder)
    {
        const string Peak = "VmHWM:";
        var line = File.ReadLines(Path.Combine(folder, "status")).FirstOrDefault(line => line.StartsWith(Peak, StringComparison.Ordinal));
        return line is null ? 0 : 1024 * long.Parse(line[Peak.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }

    private sealed record Seen(int Pid, int Parent, string Command, long Ticks, long PeakMemory);
}
