using Reelhouse.Spark.Engine;
using Reelhouse.Spark.Engine.Installation;

namespace Reelhouse.Spark.Tests.Engine;

public sealed class EngineCacheTests : IDisposable
{
    private readonly EngineCache _cache = new(Directory.CreateTempSubdirectory().FullName);

    public void Dispose() => Directory.Delete(_cache.Folder, recursive: true);

    [Fact]
    public async Task a_second_installation_waits_for_the_first()
    {
        var waits = new TaskCompletionSource();
        var first = await LockAsync(() => { });

        var second = LockAsync(waits.SetResult);
        await waits.Task;
        Assert.False(second.IsCompleted);
        first.Dispose();

        (await second).Dispose();
    }

    [Fact]
    public async Task a_lock_that_cannot_be_written_is_named_and_not_waited_for()
    {
        var file = Path.Combine(_cache.Folder, ".lock");
        File.CreateSymbolicLink(file, "/nowhere/lock");

        var error = await Assert.ThrowsAsync<EngineException>(() => LockAsync(() => Assert.Fail("nobody holds it")));

        Assert.Contains(file, error.Message, StringComparison.Ordinal);
        Assert.IsAssignableFrom<IOException>(error.InnerException);
    }

    [Fact]
    public async Task a_cache_that_cannot_be_created_is_named()
    {
        var file = Path.Combine(_cache.Folder, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<EngineException>(() => new EngineCache(Path.Combine(file, "cache")).LockAsync(() => { }, TestContext.Current.CancellationToken));

        Assert.Contains(file, error.Message, StringComparison.Ordinal);
    }

    private Task<IDisposable> LockAsync(Action waiting) => _cache.LockAsync(waiting, TestContext.Current.CancellationToken);
}
