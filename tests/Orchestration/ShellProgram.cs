namespace Reelhouse.Orchestration.Tests;

/// <summary>Programs of a test's own, in place of those on the path.</summary>
internal static class ShellProgram
{
    /// <summary>Writes the program into a new folder of programs.</summary>
    /// <returns>A path on which that folder comes first.</returns>
    public static string OnPath(string folder, string name, string script)
    {
        var programs = Directory.CreateDirectory(Path.Combine(folder, "bin")).FullName;
        var file = Path.Combine(programs, name);
        File.WriteAllText(file, script);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return $"{programs}:{Environment.GetEnvironmentVariable("PATH")}";
    }
}
