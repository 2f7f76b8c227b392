using Reelhouse.Spark.Engine.Homes;

namespace Reelhouse.Spark.Engine.Installation;

/// <summary>The user's folder of installed servers: one folder of jars per server and lock, which appears whole or not at all.</summary>
internal sealed record EngineCache(string Folder)
{
    public string JarFolder(ServerLock serverLock) => Path.Combine(Folder, $"{EngineDefinition.Name(serverLock.Server)}-{serverLock.Digest}");

    public bool Holds(ServerLock serverLock) => Directory.Exists(JarFolder(serverLock));

    /// <summary>A new folder in the cache's own file system, so that what is made there can be renamed into place.</summary>
    public string NewStagingFolder()
    {
        var folder = Path.Combine(Folder, ".staging-" + Guid.NewGuid().ToString("n"));
        Directory.CreateDirectory(folder);
        return folder;
    }

    /// <summary>Removes what installations left that were cut off. Only the holder of the lock may call this.</summary>
    public void RemoveOldStaging_NeedsLock()
    {
        foreach (var folder in Directory.GetDirectories(Folder, ".staging-*"))
            TryRemove(folder);
    }

    /// <summary>Removes a staging folder; where a server on its way out still writes into it, the next installation does.</summary>
    public static void TryRemove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
        }
    }

    /// <summary>Holds off other installations into this cache until disposed.</summary>
    /// <exception cref="EngineException">The cache can't be written to.</exception>
    public async Task<IDisposable> LockAsync(Action waiting, CancellationToken ct)
    {
        CreateFolder();
        for (var first = true; ; first = false)
        {
            if (ExclusiveFile.TryHold(Path.Combine(Folder, ".lock")) is { } held)
                return held;
            if (first)
                waiting();
            await Task.Delay(200, ct).ConfigureAwait(false);
        }
    }

    private void CreateFolder()
    {
        try
        {
            Directory.CreateDirectory(Folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new EngineException($"The folder {Folder} can't be created ({error.Message}): set XDG_CACHE_HOME to a folder that you may write to", error);
        }
    }
}
