namespace Reelhouse.Benchmarks.Peers;

/// <summary>Where PySpark lies, unpacked, with pyarrow and pandas.</summary>
internal static class PeerFolder
{
    public const string Setting = "REELHOUSE_PEERS";

    private const string Archive = "spark.tar.xz";

    private static readonly string Cache = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "peers");

    /// <summary>The folder for a PYTHONPATH.</summary>
    /// <param name="given">The folder that the user named; null to look where the setting says, beside the checkout, and in the user's cache.</param>
    /// <exception cref="BenchmarkException">PySpark is in none of them.</exception>
    public static string Find(string? given)
    {
        var asked = given ?? Environment.GetEnvironmentVariable(Setting);
        var shared = BesideCheckout();
        string?[] places = asked is null ? [shared, Cache] : [asked];
        var folders = places.OfType<string>().SelectMany(place => new[] { Path.Combine(place, "spark"), place });
        return folders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "pyspark", "__init__.py"))) ?? throw new BenchmarkException(
            $"PySpark, the peer, is not in {string.Join(" or ", places.OfType<string>())}. Unpack it (tar -xJf {Path.Combine(shared ?? "PEERS", Archive)} -C {Cache}), "
            + $"or name the folder that holds it with --peers or {Setting}.");
    }

    private static string? BesideCheckout()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Reelhouse.slnx"))) return Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "peers"));
        }

        return null;
    }
}
