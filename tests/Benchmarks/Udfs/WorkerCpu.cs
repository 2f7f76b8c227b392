using System.Globalization;

namespace Reelhouse.Benchmarks.Udfs;

/// <summary>The processor time of the workers that an engine started, from /proc.</summary>
/// <param name="home">The engine's home, which its processes are known by.</param>
internal sealed class WorkerCpu(string home)
{
    public const string Ours = "reelhouse-worker";
    public const string Python = "pyspark.daemon";

    private const double TicksPerSecond = 100;

    /// <summary>Seconds used so far by processes below the engine whose command names the worker, those that have ended below them included.</summary>
    public double SecondsOf(string worker)
    {
        var all = Directory.GetDirectories("/proc").Where(folder => int.TryParse(Path.GetFileName(folder), out _)).Select(Read).OfType<Seen>().ToDictionary(process => process.Pid);
        return all.Values.Where(process => process.Command.Contains(worker, StringComparison.Ordinal) && IsBelowEngine(process, all)).Sum(process => process.Ticks) / TicksPerSecond;
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
                fields[11..15].Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture)));
        }
        catch (IOException)
        {
            return null; // It ended meanwhile.
        }
    }

    private sealed record Seen(int Pid, int Parent, string Command, long Ticks);
}
