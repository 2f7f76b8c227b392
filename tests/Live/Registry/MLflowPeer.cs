using System.Diagnostics;

namespace Reelhouse.Live.Tests.Registry;

/// <summary>MLflow's server as it lies, packed, beside the checkout; unpacked once, into the user's cache.</summary>
internal static class MLflowPeer
{
    private static readonly string Cache = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "peers");

    /// <summary>The folders for a PYTHONPATH, or why there are none.</summary>
    public static async Task<(string? PythonPath, string Why)> FindAsync()
    {
        var packed = BesideCheckout();
        var folders = new List<string>();
        foreach (var part in new[] { "mlflow", "spark" }) // the second has what both need
        {
            var folder = Path.Combine(Cache, part);
            if (!Directory.Exists(folder) && !await UnpackAsync(Path.Combine(packed, $"{part}.tar.xz"), part))
                return (null, $"MLflow's server is neither in {Cache} nor packed in {packed}.");
            folders.Add(folder);
        }

        return (string.Join(':', folders), "");
    }

    private static async Task<bool> UnpackAsync(string archive, string part)
    {
        if (!File.Exists(archive)) return false;
        var unpacked = Directory.CreateDirectory(Path.Combine(Cache, $".{part}-{Guid.NewGuid():N}")).FullName;
        using (var tar = Process.Start("tar", ["-xJf", archive, "-C", unpacked]))
        {
            await tar.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, tar.ExitCode);
        }

        try
        {
            Directory.Move(Path.Combine(unpacked, part), Path.Combine(Cache, part));
        }
        catch (IOException) when (Directory.Exists(Path.Combine(Cache, part)))
        {
            // Other tests unpacked it meanwhile.
        }

        Directory.Delete(unpacked, recursive: true);
        return true;
    }

    private static string BesideCheckout()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Reelhouse.slnx"))) folder = folder.Parent;
        return Path.GetFullPath(Path.Combine(folder?.FullName ?? ".", "..", "shared", "peers"));
    }
}
