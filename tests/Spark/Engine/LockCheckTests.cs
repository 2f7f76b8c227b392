using Reelhouse.Spark.Engine;
using Reelhouse.Spark.Engine.Installation;

namespace Reelhouse.Spark.Tests.Engine;

public sealed class LockCheckTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task jars_that_are_what_the_lock_says_are_counted()
    {
        var artifact = await JarAsync("org.example:player:1.0", "bytes");
        List<LockedArtifact> seen = [];

        await LockCheck.CheckAsync(new ServerLock(EngineServers.Spark, [artifact]), _folder, seen.Add, TestContext.Current.CancellationToken);

        Assert.Equal([artifact], seen);
    }

    [Fact]
    public async Task a_corrupt_jar_is_named_with_what_was_expected_and_found()
    {
        var artifact = await JarAsync("org.example:player:1.0", "bytes");
        await File.WriteAllTextAsync(Path.Combine(_folder, artifact.FileName), "other bytes", TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<EngineException>(() => LockCheck.CheckAsync(
            new ServerLock(EngineServers.Spark, [artifact]), _folder, _ => { }, TestContext.Current.CancellationToken));

        Assert.Contains("org.example:player:1.0", error.Message, StringComparison.Ordinal);
        Assert.Contains(artifact.Sha256, error.Message, StringComparison.Ordinal);
        Assert.Contains("remove org/example/player/1.0", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void a_jar_that_the_lock_does_not_name_is_refused()
    {
        var error = Assert.Throws<EngineException>(() => LockCheck.RequireSameNames(new ServerLock(EngineServers.Kafka, []), ["stranger-1.jar"]));

        Assert.Contains("stranger-1.jar", error.Message, StringComparison.Ordinal);
        Assert.Contains("kafka.lock", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_jar_that_is_missing_is_named()
    {
        var error = Assert.Throws<EngineException>(() => LockCheck.RequireSameNames(new ServerLock(EngineServers.S3, [Some.Artifact("a:b:1")]), []));

        Assert.Contains("b-1.jar", error.Message, StringComparison.Ordinal);
    }

    private async Task<LockedArtifact> JarAsync(string coordinates, string content)
    {
        var artifact = Some.Artifact(coordinates);
        var file = Path.Combine(_folder, artifact.FileName);
        await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);
        return artifact with { Sha256 = await LockCheck.Sha256Async(file, TestContext.Current.CancellationToken) };
    }
}
