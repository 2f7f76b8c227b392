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

        var found = (victim == Victim.Jobs ? Jobs(run) : Servers(home, victim)).ToList();
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

    private static IEnumerable<(int Pid, string Command)> Servers(string home, Victim victim)
    {
        var marker = victim == Victim.Spark ? "spark" : "kafka";
        return Running(home).Where(process => process.Command.StartsWith("java", StringComparison.Ordinal) && process.Command.Contains($"/{marker}.java", StringComparison.Ordinal));
    }

    // The program that holds the jobs does not name the home; it is a grandchild of the command.
    private static IEnumerable<(int Pid, string Command)> Jobs(Process run) => Running("reelhouse-jobs.dll").Where(process => Ancestors(process.Pid).Contains(run.Id));

    private static IEnumerable<int> Ancestors(int pid)
    {
        for (var parent = ParentOf(pid); parent > 1; parent = ParentOf(parent)) yield return parent;
    }

    // The name, in brackets, may hold anything; behind it stand the state and the parent: proc(5).
    private static int ParentOf(int pid)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0; // it has just ended
        }
    }

    private static IEnumerable<(int Pid, string Command)> Running(string marker) =>
        from folder in Directory.EnumerateDirectories("/proc")
        where int.TryParse(Path.GetFileName(folder), out _)
        let command = CommandOf(folder)
        where command.Contains(marker, StringComparison.Ordinal)
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
