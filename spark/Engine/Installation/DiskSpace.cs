namespace Reelhouse.Spark.Engine.Installation;

/// <summary>Room on the disk that holds a folder.</summary>
internal static class DiskSpace
{
    /// <summary>Free bytes for this user on the file system of a folder, which need not exist yet.</summary>
    public static long Free(string folder)
    {
        var existing = Path.GetFullPath(folder);
        while (!Directory.Exists(existing))
            existing = Path.GetDirectoryName(existing)!;
        return new DriveInfo(existing).AvailableFreeSpace;
    }

    /// <exception cref="EngineException">Less is free than needed.</exception>
    public static void Require(string folder, long needed, long free)
    {
        if (free < needed)
            throw new EngineException($"{folder} has {Megabytes(free)} MB free and the engine needs {Megabytes(needed)} MB: make room, or set XDG_CACHE_HOME to a folder on another disk");
    }

    public static long Megabytes(long bytes) => bytes / 1_000_000;
}
