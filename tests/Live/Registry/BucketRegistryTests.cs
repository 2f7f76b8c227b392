using Amazon.S3.Model;
using Reelhouse.Live.Tests.Jobs;
using Reelhouse.Registry;

namespace Reelhouse.Live.Tests.Registry;

/// <summary>The registry on a lake in an object store.</summary>
[Collection("jobs")]
public sealed class BucketRegistryTests(JobsFixture jobs)
{
    [Fact]
    public async Task a_model_is_registered_loaded_and_refused_when_it_was_changed()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var place = $"lake-{Guid.NewGuid():N}";
        await using var context = jobs.ContextOf($"s3a://landing/{place}");
        var run = await context.Registry.StartRunAsync("churn", "test", cancellation);
        var version = await context.Registry.RegisterAsync("churn", run.RunId, new("model.txt", "tree"u8.ToArray()), cancellation);
        Assert.Equal("tree"u8.ToArray(), await context.Registry.LoadAsync(version, cancellation));

        using var s3 = context.Settings.S3.Account.OpenClient();
        await s3.PutObjectAsync(
            new PutObjectRequest { BucketName = "landing", Key = $"{place}/{version.Source}/model.txt", ContentBody = "another", UseChunkEncoding = false }, cancellation);
        await Assert.ThrowsAsync<ModelRefusedException>(() => context.Registry.LoadAsync(version, cancellation));

        await s3.DeleteObjectAsync("landing", $"{place}/{version.Source}/model.txt", cancellation);
        var gone = await Assert.ThrowsAsync<ModelRegistryException>(() => context.Registry.LoadAsync(version, cancellation));
        Assert.Contains($"s3a://landing/{place}/{version.Source}/model.txt is not there", gone.Message, StringComparison.Ordinal);
    }
}
