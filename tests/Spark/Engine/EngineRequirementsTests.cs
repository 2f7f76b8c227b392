using Reelhouse.Spark.Engine;

namespace Reelhouse.Spark.Tests.Engine;

public sealed class EngineRequirementsTests
{
    [Fact]
    public async Task an_empty_cache_asks_for_what_installing_needs()
    {
        var options = new EngineInstallOptions { CacheFolder = "/nowhere/reelhouse", SparkHome = "/nowhere/spark", MirrorFolder = null };

        var requirements = await EngineRequirements.ExamineAsync(options, TestContext.Current.CancellationToken);

        Assert.Equal(["Java", "Engine", "Maven", "Mirror", "Engine disk"], requirements.Select(requirement => requirement.Name));
        Assert.Contains("Spark, Kafka, S3", requirements[1].Finding, StringComparison.Ordinal);
    }
}
