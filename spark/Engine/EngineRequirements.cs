using Reelhouse.Spark.Engine.Installation;
using Reelhouse.Spark.Engine.Java;
using Reelhouse.Spark.Engine.Maven;

namespace Reelhouse.Spark.Engine;

/// <summary>Looks whether this machine can install and run the engine, without changing anything.</summary>
public static class EngineRequirements
{
    /// <summary>Java, the Spark that is to be used instead, the installed jars and, where some are not installed yet, Maven, its mirror and room on the disk.</summary>
    /// <exception cref="EngineException">The lock can't be read.</exception>
    public static async Task<IReadOnlyList<EngineRequirement>> ExamineAsync(EngineInstallOptions options, CancellationToken ct)
    {
        List<EngineRequirement> found = [await ExamineAsync("Java", async () => Describe(await JavaRuntime.FindAsync(ct).ConfigureAwait(false))).ConfigureAwait(false)];
        if (options.Servers.HasFlag(EngineServers.Spark) && !string.IsNullOrEmpty(options.SparkHome))
            found.Add(OwnSpark(options.SparkHome));
        var missing = Missing(options);
        if (missing.Count == 0)
            return [.. found, new("Engine", true, $"installed in {options.CacheFolder}")];

        var names = string.Join(", ", missing.Select(serverLock => serverLock.Server));
        found.Add(new("Engine", true, $"{names} not installed yet in {options.CacheFolder}; the first start does it"));
        found.Add(await ExamineAsync("Maven", () => Task.FromResult(MavenCommand.Locate())).ConfigureAwait(false));
        found.Add(new("Mirror", true, options.MirrorFolder ?? "none beside the checkout; Maven's own settings hold"));
        found.Add(await ExamineAsync("Engine disk", () => Task.FromResult(Room(options.CacheFolder, missing))).ConfigureAwait(false));
        return found;
    }

    // Nothing is missing where it can't be used; but whoever has set it wants to know.
    private static EngineRequirement OwnSpark(string folder) =>
        new("SPARK_HOME", true, SparkHome.Fault(folder) is { } fault ? $"passed over, Spark is installed beside it: {fault}" : $"used: {folder}");

    private static List<ServerLock> Missing(EngineInstallOptions options)
    {
        var definition = new EngineDefinition(options.DefinitionFolder);
        var cache = new EngineCache(options.CacheFolder);
        var ownSpark = !string.IsNullOrEmpty(options.SparkHome) && SparkHome.Fault(options.SparkHome) is null;
        return [.. EngineDefinition.Servers
            .Where(server => options.Servers.HasFlag(server) && !(ownSpark && server == EngineServers.Spark))
            .Select(definition.Lock)
            .Where(serverLock => !cache.Holds(serverLock))];
    }

    private static async Task<EngineRequirement> ExamineAsync(string name, Func<Task<string>> look)
    {
        try
        {
            return new(name, true, await look().ConfigureAwait(false));
        }
        catch (EngineException error)
        {
            return new(name, false, error.Message);
        }
    }

    private static string Describe(JavaRuntime java) => $"{java.Feature} ({java.Command})";

    private static string Room(string folder, List<ServerLock> locks)
    {
        var free = DiskSpace.Free(folder);
        DiskSpace.Require(folder, MavenInstallation.DiskNeeded(locks), free);
        return $"{DiskSpace.Megabytes(free)} MB free in {folder}";
    }
}
