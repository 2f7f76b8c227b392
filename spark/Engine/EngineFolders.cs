namespace Reelhouse.Spark.Engine;

/// <summary>Where the engine looks for its own files.</summary>
internal static class EngineFolders
{
    public static string DefaultCache => Path.Combine(UserCache, "reelhouse", "engine");

    public static string Definition => Path.Combine(AppContext.BaseDirectory, "spark-submit", "engine");

    public static string LocalSettings => Path.Combine(AppContext.BaseDirectory, "spark-submit", "local");

    public static string WatchScript => Path.Combine(AppContext.BaseDirectory, "spark-submit", "local", "watch.sh");

    public static string PythonScript => Path.Combine(AppContext.BaseDirectory, "spark-submit", "local", "python.sh");

    /// <summary>The program that runs C# functions, where the Spark client is a part of this program; null where it is not.</summary>
    public static string? WorkerBesideProgram => Path.Combine(AppContext.BaseDirectory, "worker", "reelhouse-worker") is var worker && File.Exists(worker) ? worker : null;

    private static string UserCache => Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } folder
        ? folder
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");

    /// <summary>The mirror beside the checkout that holds a folder, or null. A checkout is known by its <c>spark-submit/engine/pom.xml</c>.</summary>
    public static string? MirrorBesideCheckout(string folder)
    {
        for (var parent = new DirectoryInfo(folder).Parent; parent is not null; parent = parent.Parent)
        {
            if (!File.Exists(Path.Combine(parent.FullName, "spark-submit", "engine", "pom.xml")))
                continue;
            var mirror = Path.GetFullPath(Path.Combine(parent.FullName, "..", "shared", "maven"));
            return File.Exists(Path.Combine(mirror, "restore.py")) && File.Exists(Path.Combine(mirror, "settings.xml")) ? mirror : null;
        }
        return null;
    }
}
