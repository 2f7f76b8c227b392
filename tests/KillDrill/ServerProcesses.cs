using System.Diagnostics;

namespace Reelhouse.KillDrill;

/// <summary>The processes that a home's run has started, found by the home's path on their command lines.</summary>
internal static class ServerProcesses
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    /// <summary>Kills with -9; false when there is no such process.</summary>
    public static bool Kill(Victim victim, string home, Process run)
    {
        if (victim == Victim.Run)
        {
            run.Kill();
            return true;
        }

        var marker = victim == Victim.Spark ? "spark" : "kafka";
        var found = Running(home).Where(process => process.Command.StartsWith("java", StringComparison.Ordinal) && process.Command.Contains($"/{marker}.java", StringComparison.Ordinal)).ToList();
        foreach (var (pid, _) in found) KillByPid(pid);
        return found.Count > 0;
    }

    /// <summary>What still runs for a home.</summary>
    public static IReadOnlyList<string> Of(string home) => [.. Running(home).Select(process => $"process {process.Pid} ({process.Command})")];

    /// <summary>Waits until nothing runs for a home, or the time is over.</summary>
    public static async Task AllGoneAsync(string home, TimeSpan atMost, CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        while (Running(home).Any() && Stopwatch.GetElapsedTime(since) < atMost) await Task.Delay(Look, cancellationToken);
    }

    private static IEnumerable<(int Pid, string Command)> Running(string home) =>
        from folder in Directory.EnumerateDirectories("/proc")
        where int.TryParse(Path.GetFileName(folder), out _)
        let command = CommandOf(folder)
        where command.Contains(home, StringComparison.Ordinal)
        let pid = int.Parse(Path.GetFileName(folder), System.Globalization.CultureInfo.InvariantCulture)
        where pid != Environment.ProcessId
        select (pid, command[(command.LastIndexOf('/', Math.Max(0, command.IndexOf(' ', StringComparison.Ordinal))) + 1)..]);

    private static string CommandOf(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline")).Replace('\0', ' ');
        }
        catch (IOException)
        {
            return ""; // it has just ended
        }
    }

    private static void KillByPid(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            process.Kill();
        }
        catch (ArgumentException)
        {
            // it has just ended
        }
    }
}
