using System.Security.Cryptography;

namespace Reelhouse.Spark.Engine.Installation;

/// <summary>Compares a folder of jars with a lock.</summary>
internal static class LockCheck
{
    /// <exception cref="EngineException">An artifact is missing, is not in the lock, or differs from it.</exception>
    public static async Task CheckAsync(ServerLock serverLock, string folder, Action<LockedArtifact> seen, CancellationToken ct)
    {
        RequireSameNames(serverLock, [.. Directory.GetFiles(folder, "*.jar").Select(file => Path.GetFileName(file))]);
        await Parallel.ForEachAsync(serverLock.Artifacts, ct, async (artifact, token) =>
        {
            var found = await Sha256Async(Path.Combine(folder, artifact.FileName), token).ConfigureAwait(false);
            if (found != artifact.Sha256)
                throw new EngineException(Differs(artifact, found));
            seen(artifact);
        }).ConfigureAwait(false);
    }

    public static async Task<string> Sha256Async(string file, CancellationToken ct)
    {
        var stream = File.OpenRead(file);
        await using (stream.ConfigureAwait(false))
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, ct).ConfigureAwait(false));
    }

    internal static void RequireSameNames(ServerLock serverLock, IReadOnlyList<string> files)
    {
        var locked = serverLock.Artifacts.Select(artifact => artifact.FileName).ToHashSet(StringComparer.Ordinal);
        var name = EngineDefinition.Name(serverLock.Server);
        if (files.FirstOrDefault(file => !locked.Contains(file)) is { } extra)
            throw new EngineException($"Maven resolved {extra}, which {name}.lock does not name: write the lock anew if {name}.pom.xml was changed");
        if (locked.Except(files, StringComparer.Ordinal).FirstOrDefault() is { } missing)
            throw new EngineException($"Maven did not resolve {missing}, which {name}.lock names: write the lock anew if {name}.pom.xml was changed");
    }

    internal static string Differs(LockedArtifact artifact, string found) =>
        $"{artifact.FileName} ({artifact.Coordinates}) is not what the lock says: expected SHA-256 {artifact.Sha256}, found {found}; "
        + $"remove {artifact.RepositoryFolder} from Maven's local repository (by default ~/.m2/repository) and install again";
}
