using System.Runtime.InteropServices;

namespace Reelhouse.Orchestration.Processes;

/// <summary>The <c>dotnet</c> program of the runtime that this process runs on, so that its children run on the same one.</summary>
internal static class DotNetHost
{
    public static string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
}
