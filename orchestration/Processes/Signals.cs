using System.Runtime.InteropServices;

namespace Reelhouse.Orchestration.Processes;

/// <summary>The one signal that is sent to other processes, which .NET can only receive.</summary>
internal static class Signals
{
    private const int SigTerm = 15;

    /// <summary>Asks a process to end; does nothing where there is no such process any more.</summary>
    public static void Terminate(int pid) => _ = Kill(pid, SigTerm);

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int pid, int signal);
}
