using Reelhouse.Spark.Engine.Installation;
using Reelhouse.Spark.Engine.Maven;

namespace Reelhouse.Spark.Engine;

/// <summary>Writes the locks that installations are held to.</summary>
public static class EngineLock
{
    /// <summary>
    /// Resolves the POMs by Maven, as the user has set it up or from a mirror, and writes what came into one lock per server. For those who change a POM: read the
    /// difference before you commit it.
    /// </summary>
    /// <param name="definitionFolder">The folder with the POMs, <c>spark-submit/engine</c> of the checkout; the locks are written there.</param>
    /// <param name="mirrorFolder">A folder with a Maven mirror, or null.</param>
    /// <param name="ct">Stops Maven.</param>
    /// <exception cref="EngineException">Maven is missing or failed.</exception>
    public static async Task WriteAsync(string definitionFolder, string? mirrorFolder, CancellationToken ct)
    {
        var definition = new EngineDefinition(definitionFolder);
        var staging = Directory.CreateTempSubdirectory("reelhouse-lock-").FullName;
        try
        {
            await ResolveAsync(definition, mirrorFolder, staging, ct).ConfigureAwait(false);
            foreach (var server in EngineDefinition.Servers)
            {
                var written = await OfFolderAsync(server, Path.Combine(staging, EngineDefinition.Name(server)), ct).ConfigureAwait(false);
                await File.WriteAllTextAsync(definition.LockFile(server), written.Render(), ct).ConfigureAwait(false);
            }
        }
        finally
        {
            Directory.Delete(staging, recursive: true);
        }
    }

    private static async Task ResolveAsync(EngineDefinition definition, string? mirrorFolder, string staging, CancellationToken ct)
    {
        var request = new MavenRequest(definition.Pom, [.. EngineDefinition.Servers.Select(server => ":" + EngineDefinition.Name(server))], staging)
        {
            RepositoryLayout = true,
            Mirror = mirrorFolder is null ? null : (new MavenMirror(mirrorFolder).Settings, await new MavenMirror(mirrorFolder).RestoreAsync(ct).ConfigureAwait(false)),
        };
        await MavenCommand.CopyDependenciesAsync(request, line: null, ct).ConfigureAwait(false);
    }

    private static async Task<ServerLock> OfFolderAsync(EngineServers server, string folder, CancellationToken ct)
    {
        List<LockedArtifact> artifacts = [];
        foreach (var file in Directory.EnumerateFiles(folder, "*.jar", SearchOption.AllDirectories))
        {
            var sha256 = await LockCheck.Sha256Async(file, ct).ConfigureAwait(false);
            artifacts.Add(LockedArtifact.FromRepositoryPath(Path.GetRelativePath(folder, file), sha256, new FileInfo(file).Length));
        }
        return new ServerLock(server, artifacts);
    }
}
