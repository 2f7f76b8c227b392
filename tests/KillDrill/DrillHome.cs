using System.Diagnostics;

namespace Reelhouse.KillDrill;

/// <summary>The one home that all runs of a drill use, for a lake knows its own path, and its copies from before each stage.</summary>
internal sealed class DrillHome(string folder)
{
    public string Path { get; } = System.IO.Path.Combine(folder, "home");

    public void Clear()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(Path);
    }

    public Task SaveAsync(int stage, CancellationToken cancellationToken) => CopyAsync(Path, Before(stage), cancellationToken);

    public Task RestoreAsync(int stage, CancellationToken cancellationToken)
    {
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
        return CopyAsync(Before(stage), Path, cancellationToken);
    }

    /// <summary>Puts the home aside, to be looked into.</summary>
    public void KeepAs(string name) => Directory.Move(Path, System.IO.Path.Combine(folder, name));

    private string Before(int stage) => System.IO.Path.Combine(folder, $"before-stage-{stage}");

    // The S3 server keeps what it knows of a file in extended attributes, which .NET's copy leaves behind.
    private static async Task CopyAsync(string from, string to, CancellationToken cancellationToken)
    {
        using var copy = Process.Start("cp", ["-a", from, to]);
        await copy.WaitForExitAsync(cancellationToken);
        if (copy.ExitCode != 0) throw new InvalidOperationException($"cp -a {from} {to} ended with {copy.ExitCode}.");
    }
}
