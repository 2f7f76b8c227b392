using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Reelhouse.Orchestration.Ledger;

/// <summary>A process's number together with its start, so that a number used again is not taken for the old process.</summary>
internal sealed record ProcessStamp(int Pid, string Started)
{
    public static ProcessStamp Current { get; } = Of(Environment.ProcessId)!;

    public bool IsAlive => Of(Pid) == this;

    /// <summary>The stamp of a living process; null where there is none, or only its unread exit code is left.</summary>
    public static ProcessStamp? Of(int pid) => (OperatingSystem.IsLinux() ? StartedOnLinux(pid) : StartedElsewhere(pid)) is { } started
        ? new ProcessStamp(pid, started)
        : null;

    // Ticks since boot do not move when the wall clock does. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
    private static string? StartedOnLinux(int pid)
    {
        const int State = 0;
        const int StartTime = 19;
        try
        {
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/stat"));
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[State] is "Z" or "X" ? null : $"{fields[StartTime]}@{File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim()}";
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string? StartedElsewhere(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return process.StartTime.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }
}
