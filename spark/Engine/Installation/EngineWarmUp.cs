using Microsoft.Extensions.Logging;
using Reelhouse.Spark.Engine.Servers;

namespace Reelhouse.Spark.Engine.Installation;

/// <summary>Runs the installed servers once, through everyday statements, and keeps the class archives that they write when they end.</summary>
internal sealed class EngineWarmUp(EngineInstallation installation, EngineCache cache, ILogger logger)
{
    private readonly IReadOnlyList<ClassArchive> _archives =
    [
        .. installation.JarFolders.Keys.Select(server => ClassArchive.For(
            installation,
            EngineDefinition.Name(server),
            installation.ClassPath(server),
            JvmOptionFile.Read(EngineFolders.LocalSettings, JvmOptionFile.Of(server, EngineWork.Short)))),
    ];

    public bool IsDone => _archives.All(archive => archive.WasTried);

    /// <summary>Never fails for a server's fault: an engine without archives works, only slower.</summary>
    public async Task RunAsync_NeedsLock(CancellationToken ct)
    {
        cache.RemoveOldStaging_NeedsLock();
        var folder = cache.NewStagingFolder();
        IReadOnlyList<string> ended = [];
        try
        {
            ended = await RunServersAsync(folder, ct).ConfigureAwait(false);
            ct.ThrowIfCancellationRequested();
        }
        catch (EngineException error)
        {
            EngineLog.WarmUpFailed(logger, error.Message);
        }
        catch (OperationCanceledException)
        {
            EngineCache.TryRemove(folder);
            throw;
        }
        foreach (var archive in _archives)
            Adopt(archive, folder, ended.Contains(archive.Name));
        EngineCache.TryRemove(folder);
    }

    /// <summary>The statements of a script, each ended by a semicolon at a line's end, without the comment lines.</summary>
    internal static IReadOnlyList<string> Statements(string script) =>
    [
        .. string.Join('\n', script.Split('\n').Where(line => !line.StartsWith("--", StringComparison.Ordinal)))
            .Split(";\n")
            .Select(statement => statement.Trim())
            .Where(statement => statement.Length > 0),
    ];

    private void Adopt(ClassArchive archive, string folder, bool endedAsAsked)
    {
        if (archive.Adopt(folder, endedAsAsked))
            return;
        if (endedAsAsked)
            EngineLog.NoArchive(logger, archive.Name, archive.FailedFile);
        else
            EngineLog.ArchiveCutOff(logger, archive.Name);
    }

    // The names of the servers that ended because they were asked to.
    private async Task<IReadOnlyList<string>> RunServersAsync(string folder, CancellationToken ct)
    {
        var options = new LocalEngineOptions(Path.Combine(folder, "home"))
        {
            Servers = installation.Servers,
            Buckets = ["warm-up"],
            WriteArchivesInto = folder,
            StartLimit = TimeSpan.FromMinutes(5),
        };
        var engine = await LocalEngine.StartAsync(installation, options, progress: null, ct).ConfigureAwait(false);
        // Writing an archive takes a while, which someone who interrupts does not want to sit through.
        using var interrupted = ct.Register(engine.Kill);
        await using (engine.ConfigureAwait(false))
        {
            if (installation.Servers.HasFlag(EngineServers.Spark))
            {
                await RunStatementsAsync(engine, options, ct).ConfigureAwait(false);
                await engine.WaitForSqlEndpointAsync(ct).ConfigureAwait(false);
            }
        }
        return engine.EndedAsAsked();
    }

    private async Task RunStatementsAsync(LocalEngine engine, LocalEngineOptions options, CancellationToken ct)
    {
        var kafka = installation.Servers.HasFlag(EngineServers.Kafka) ? engine.Endpoints.KafkaBootstrapServers : "127.0.0.1:1";
        var script = await File.ReadAllTextAsync(Path.Combine(options.SettingsFolder, "warm-up.sql"), ct).ConfigureAwait(false);
        var session = engine.OpenSession();
        var root = installation.Servers.HasFlag(EngineServers.S3) ? "s3a://warm-up" : new Uri(Path.Combine(options.Home, "lake")).AbsoluteUri;
        script = script.Replace("${KAFKA}", kafka, StringComparison.Ordinal).Replace("${ROOT}", root, StringComparison.Ordinal);
        foreach (var statement in Statements(script))
        {
            try
            {
                await session.RunAsync(statement, ct).ConfigureAwait(false);
            }
            catch (EngineException fault)
            {
                EngineLog.WarmUpStatementFailed(logger, fault.Message);
            }
        }
    }
}
