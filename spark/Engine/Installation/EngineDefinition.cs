namespace Reelhouse.Spark.Engine.Installation;

/// <summary>The folder with a POM and a lock for each server.</summary>
internal sealed record EngineDefinition(string Folder)
{
    public static readonly IReadOnlyList<EngineServers> Servers = [EngineServers.Spark, EngineServers.Kafka, EngineServers.S3];

    public string Pom => Path.Combine(Folder, "pom.xml");

    /// <summary>The name of a server's POM, lock and folder of jars.</summary>
    public static string Name(EngineServers server) => server switch
    {
        EngineServers.Spark => "spark",
        EngineServers.Kafka => "kafka",
        EngineServers.S3 => "s3proxy",
        _ => throw new ArgumentOutOfRangeException(nameof(server), server, "One server is expected."),
    };

    public string LockFile(EngineServers server) => Path.Combine(Folder, Name(server) + ".lock");

    public ServerLock Lock(EngineServers server) => ServerLock.Read(server, LockFile(server));
}
