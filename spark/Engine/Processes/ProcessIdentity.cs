using System.Globalization;

namespace Reelhouse.Spark.Engine.Processes;

/// <summary>A process that is not mistaken for a later one with the same number.</summary>
/// <param name="Pid">The process's number.</param>
/// <param name="Started">When it started, in the system's own ticks since boot; empty where the system does not tell.</param>
internal readonly record struct ProcessIdentity(int Pid, string Started)
{
    public bool IsAlive => Read(Pid) is { } now && (Started.Length == 0 || now.Started == Started);

    public static ProcessIdentity Current => Read(Environment.ProcessId) ?? new ProcessIdentity(Environment.ProcessId, "");

    /// <summary>The identity of a living process, or null.</summary>
    public static ProcessIdentity? Read(int pid)
    {
        if (!Directory.Exists("/proc/self"))
            return Exists(pid) ? new ProcessIdentity(pid, "") : null;
        try
        {
            return OfStat(pid, File.ReadAllText($"/proc/{pid}/stat"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Reads "1234 567": the line that watch.sh writes.</summary>
    public static ProcessIdentity? Parse(string? line)
    {
        var fields = (line ?? "").Trim().Split(' ');
        return int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out var pid)
            ? new ProcessIdentity(pid, fields.Length > 1 ? fields[1] : "")
            : null;
    }

    // Field 22 of proc(5)'s stat; the name before it stands in parentheses and may hold spaces. A zombie is dead: nobody has read its exit code yet.
    internal static ProcessIdentity? OfStat(int pid, string stat)
    {
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return fields[0] is "Z" or "X" ? null : new ProcessIdentity(pid, fields[19]);
    }

    private static bool Exists(int pid)
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(pid);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
