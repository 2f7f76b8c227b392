using Reelhouse.Spark.Engine.Java;

namespace Reelhouse.Spark.Engine;

/// <summary>An engine that is installed: the jars of each server, and the Java that runs them.</summary>
public sealed class EngineInstallation
{
    internal EngineInstallation(string cacheFolder, JavaRuntime java, IReadOnlyDictionary<EngineServers, string> jarFolders)
    {
        CacheFolder = cacheFolder;
        Java = java;
        JarFolders = jarFolders;
    }

    /// <summary>The folder that installed engines lie in.</summary>
    public string CacheFolder { get; }

    /// <summary>The Java program, with its folder.</summary>
    public string JavaCommand => Java.Command;

    /// <summary>The servers that can be started.</summary>
    public EngineServers Servers => JarFolders.Keys.Aggregate(EngineServers.None, (all, server) => all | server);

    /// <summary>The folder with Spark's jars, or null where Spark is not part of the installation.</summary>
    public string? SparkJars => JarFolders.GetValueOrDefault(EngineServers.Spark);

    internal JavaRuntime Java { get; }

    internal IReadOnlyDictionary<EngineServers, string> JarFolders { get; }

    /// <summary>The jars one by one, sorted: class data sharing asks for the same class path, named, each time.</summary>
    internal IReadOnlyList<string> ClassPath(EngineServers server)
    {
        if (!JarFolders.TryGetValue(server, out var folder))
            throw new EngineException($"{server} is not installed in {CacheFolder}: install it first (EngineInstallOptions.Servers names {Servers})");
        return [.. Directory.GetFiles(folder, "*.jar").Order(StringComparer.Ordinal)];
    }
}
