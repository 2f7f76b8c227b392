using Reelhouse.Spark.Engine.Maven;

namespace Reelhouse.Spark.Engine.Installation;

/// <summary>Brings servers into the cache: Maven into a staging folder, every artifact compared with the lock, then renamed into place.</summary>
internal sealed class MavenInstallation(EngineDefinition definition, EngineCache cache, string? mirrorFolder)
{
    /// <summary>Maven keeps a copy of its own of what it downloads, and a little is needed besides.</summary>
    public static long DiskNeeded(IEnumerable<ServerLock> locks) => (2 * locks.Sum(serverLock => serverLock.Size)) + 400_000_000;

    public async Task RunAsync_NeedsLock(IReadOnlyList<ServerLock> locks, InstallCounter counter, CancellationToken ct)
    {
        MavenCommand.Locate();
        DiskSpace.Require(cache.Folder, DiskNeeded(locks), DiskSpace.Free(cache.Folder));
        cache.RemoveOldStaging_NeedsLock();
        var staging = cache.NewStagingFolder();
        try
        {
            await DownloadAsync(locks, staging, counter, ct).ConfigureAwait(false);
            counter.Begin(InstallStep.Checking);
            foreach (var serverLock in locks)
                await AdoptAsync(serverLock, Path.Combine(staging, EngineDefinition.Name(serverLock.Server)), counter, ct).ConfigureAwait(false);
        }
        catch (IOException error) when (error is not FileNotFoundException)
        {
            throw new EngineException($"The engine can't be written to {cache.Folder}: {error.Message}", error);
        }
        finally
        {
            EngineCache.TryRemove(staging);
        }
    }

    private async Task DownloadAsync(IReadOnlyList<ServerLock> locks, string staging, InstallCounter counter, CancellationToken ct)
    {
        var request = new MavenRequest(definition.Pom, [.. locks.Select(serverLock => ":" + EngineDefinition.Name(serverLock.Server))], staging)
        {
            Mirror = await RestoreMirrorAsync(counter, ct).ConfigureAwait(false),
        };
        counter.Begin(InstallStep.Downloading);
        await MavenCommand.CopyDependenciesAsync(request, line => counter.Downloaded(MavenOutput.DownloadedFile(line)), ct).ConfigureAwait(false);
    }

    private async Task<(string, string)?> RestoreMirrorAsync(InstallCounter counter, CancellationToken ct)
    {
        if (mirrorFolder is null)
            return null;
        counter.Begin(InstallStep.RestoringMirror);
        var mirror = new MavenMirror(mirrorFolder);
        return (mirror.Settings, await mirror.RestoreAsync(ct).ConfigureAwait(false));
    }

    private async Task AdoptAsync(ServerLock serverLock, string folder, InstallCounter counter, CancellationToken ct)
    {
        await LockCheck.CheckAsync(serverLock, folder, artifact => counter.Downloaded(artifact.FileName), ct).ConfigureAwait(false);
        Directory.Move(folder, cache.JarFolder(serverLock));
    }
}
