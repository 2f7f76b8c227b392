using System.Runtime.InteropServices;

namespace Reelhouse.Orchestration.Processes;

/// <summary>Signals to other processes, which .NET can receive but not send.</summary>
internal static class Signals
{
    private const int SigInt = 2;
    private const int SigTerm = 15;

    /// <summary>Asks a process to end as Ctrl-C would; does nothing where there are no signals, or no such process.</summary>
    public static void Interrupt(int pid) => Send(pid, SigInt);

    public static void Terminate(int pid) => Send(pid, SigTerm);

    private static void Send(int pid, int signal)
    {
        if (!OperatingSystem.IsWindows()) _ = Kill(pid, signal);
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int pid, int signal);
}
