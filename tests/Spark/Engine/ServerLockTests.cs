using Reelhouse.Spark.Engine;
using Reelhouse.Spark.Engine.Installation;

namespace Reelhouse.Spark.Tests.Engine;

public sealed class ServerLockTests
{
    private const string Sha = "535c5578cab5dcd0a438e202df80091632b873c0370c25d9b1c1ad1d73577207";

    [Fact]
    public void a_lock_line_holds_digest_size_and_coordinates()
    {
        var parsed = ServerLock.Parse(EngineServers.Spark, $"{Sha} 896932 at.yawk.lz4:lz4-java:1.11.0\n", "spark.lock");

        var artifact = Assert.Single(parsed.Artifacts);
        Assert.Equal(new LockedArtifact("at.yawk.lz4:lz4-java:1.11.0", Sha, 896932), artifact);
        Assert.Equal("lz4-java-1.11.0.jar", artifact.FileName);
        Assert.Equal("at/yawk/lz4/lz4-java/1.11.0", artifact.RepositoryFolder);
    }

    [Fact]
    public void a_lock_that_is_written_and_read_is_the_same()
    {
        var written = new ServerLock(EngineServers.Kafka, [Some.Artifact("a:b:1"), Some.Artifact("a:c:2:linux64")]);

        var read = ServerLock.Parse(EngineServers.Kafka, written.Render(), "kafka.lock");

        Assert.Equal(written.Artifacts, read.Artifacts);
        Assert.Equal(written.Digest, read.Digest);
    }

    [Fact]
    public void another_artifact_makes_another_digest() =>
        Assert.NotEqual(
            new ServerLock(EngineServers.Kafka, [Some.Artifact("a:b:1")]).Digest,
            new ServerLock(EngineServers.Kafka, [Some.Artifact("a:b:2")]).Digest);

    [Theory]
    [InlineData("short 1 a:b:1")]
    [InlineData(Sha + " many a:b:1")]
    [InlineData(Sha + " 1 a:b")]
    [InlineData(Sha + " 1")]
    public void a_line_that_is_no_artifact_is_named_with_its_file_and_number(string line)
    {
        var error = Assert.Throws<EngineException>(() => ServerLock.Parse(EngineServers.S3, "\n" + line, "s3proxy.lock"));

        Assert.Contains("s3proxy.lock, line 2", error.Message, StringComparison.Ordinal);
        Assert.Contains(line, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("org/apache/spark/spark-core_2.13/4.2.0/spark-core_2.13-4.2.0.jar", "org.apache.spark:spark-core_2.13:4.2.0")]
    [InlineData("org/rocksdb/rocksdbjni/9.8.4/rocksdbjni-9.8.4-linux64.jar", "org.rocksdb:rocksdbjni:9.8.4:linux64")]
    [InlineData("io/netty/netty-tcnative-boringssl-static/2.0/netty-tcnative-boringssl-static-2.0-linux-x86_64.jar", "io.netty:netty-tcnative-boringssl-static:2.0:linux-x86_64")]
    public void coordinates_follow_from_the_place_in_a_repository(string path, string coordinates)
    {
        var artifact = LockedArtifact.FromRepositoryPath(path, Sha, 1);

        Assert.Equal(coordinates, artifact.Coordinates);
        Assert.Equal(Path.GetFileName(path), artifact.FileName);
    }

    [Theory]
    [InlineData(EngineServers.Spark, "org.apache.spark:spark-connect_2.13:4.2.0")]
    [InlineData(EngineServers.Kafka, "org.apache.kafka:kafka_2.13:4.3.1")]
    [InlineData(EngineServers.S3, "org.gaul:s3proxy:4.1.1")]
    public void the_repository_locks_each_server(EngineServers server, string coordinates)
    {
        var serverLock = new EngineDefinition(EngineFolders.Definition).Lock(server);

        Assert.Contains(serverLock.Artifacts, artifact => artifact.Coordinates == coordinates);
        Assert.Equal(serverLock.Artifacts.Count, serverLock.Artifacts.Select(artifact => artifact.FileName).Distinct().Count());
    }
}
