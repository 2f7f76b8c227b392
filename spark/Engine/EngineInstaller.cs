using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Reelhouse.Spark.Engine.Installation;
using Reelhouse.Spark.Engine.Java;

namespace Reelhouse.Spark.Engine;

/// <summary>Installs the engine's jars into a cache that all checkouts of the user share.</summary>
public static class EngineInstaller
{
    /// <summary>
    /// The installed engine, found at once when it is there; otherwise Maven resolves what is missing, each artifact is held to the lock's SHA-256, and the
    /// whole appears at once. Two installers at a time wait for each other.
    /// </summary>
    /// <exception cref="EngineException">Java or Maven is missing or wrong, an artifact can't be had or differs from the lock, or the disk is full.</exception>
    public static Task<EngineInstallation> InstallAsync(EngineInstallOptions options, IProgress<InstallProgress>? progress, CancellationToken ct) =>
        InstallAsync(options, progress, NullLogger.Instance, ct);

    /// <summary>As above, with a logger that hears about what was passed over.</summary>
    /// <exception cref="EngineException">Java or Maven is missing or wrong, an artifact can't be had or differs from the lock, or the disk is full.</exception>
    public static async Task<EngineInstallation> InstallAsync(
        EngineInstallOptions options, IProgress<InstallProgress>? progress, ILogger logger, CancellationToken ct)
    {
        var java = await JavaRuntime.FindAsync(ct).ConfigureAwait(false);
        var definition = new EngineDefinition(options.DefinitionFolder);
        var cache = new EngineCache(options.CacheFolder);
        var sparkHome = UsableSparkHome(options, logger);
        var locks = Wanted(options, sparkHome).Select(definition.Lock).ToList();
        var counter = new InstallCounter(locks, progress);

        await InstallMissingAsync(definition, cache, locks, options.MirrorFolder, counter, ct).ConfigureAwait(false);

        var folders = locks.ToDictionary(serverLock => serverLock.Server, cache.JarFolder);
        if (sparkHome is not null)
            folders[EngineServers.Spark] = Path.Combine(sparkHome, "jars");
        var installation = new EngineInstallation(cache.Folder, java, folders);
        if (options.WarmUp)
            await WarmUpAsync(new EngineWarmUp(installation, cache, logger), cache, counter, ct).ConfigureAwait(false);
        counter.Finish();
        return installation;
    }

    private static string? UsableSparkHome(EngineInstallOptions options, ILogger logger)
    {
        if (!options.Servers.HasFlag(EngineServers.Spark) || string.IsNullOrEmpty(options.SparkHome))
            return null;
        if (SparkHome.Fault(options.SparkHome) is not { } fault)
            return options.SparkHome;
        EngineLog.SparkHomePassedOver(logger, fault);
        return null;
    }

    private static IEnumerable<EngineServers> Wanted(EngineInstallOptions options, string? sparkHome) => EngineDefinition.Servers
        .Where(server => options.Servers.HasFlag(server) && (server != EngineServers.Spark || sparkHome is null));

    private static async Task InstallMissingAsync(
        EngineDefinition definition, EngineCache cache, List<ServerLock> locks, string? mirror, InstallCounter counter, CancellationToken ct)
    {
        if (locks.TrueForAll(cache.Holds))
            return;
        using var held = await cache.LockAsync(() => counter.Begin(InstallStep.WaitingForAnother), ct).ConfigureAwait(false);
        var missing = locks.Where(serverLock => !cache.Holds(serverLock)).ToList();
        if (missing.Count > 0)
            await new MavenInstallation(definition, cache, mirror).RunAsync_NeedsLock(missing, counter, ct).ConfigureAwait(false);
    }

    private static async Task WarmUpAsync(EngineWarmUp warmUp, EngineCache cache, InstallCounter counter, CancellationToken ct)
    {
        if (warmUp.IsDone)
            return;
        using var held = await cache.LockAsync(() => counter.Begin(InstallStep.WaitingForAnother), ct).ConfigureAwait(false);
        if (warmUp.IsDone)
            return;
        counter.Begin(InstallStep.WarmingUp);
        await warmUp.RunAsync_NeedsLock(ct).ConfigureAwait(false);
    }
}
