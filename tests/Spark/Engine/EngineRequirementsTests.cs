using Reelhouse.Spark.Engine;

namespace Reelhouse.Spark.Tests.Engine;

public sealed class EngineRequirementsTests
{
    [Fact]
    public async Task an_empty_cache_asks_for_what_installing_needs()
    {
        var options = new EngineInstallOptions { CacheFolder = "/nowhere/reelhouse", SparkHome = "/nowhere/spark", MirrorFolder = null };

        var requirements = await EngineRequirements.ExamineAsync(options, TestContext.Current.CancellationToken);

        Assert.Equal(["Java", "SPARK_HOME", "Engine", "Maven", "Mirror", "Engine disk"], requirements.Select(requirement => requirement.Name));
        Assert.Contains("Spark, Kafka, S3", requirements[2].Finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_spark_home_that_cannot_be_used_is_told_with_the_reason()
    {
        var options = new EngineInstallOptions { SparkHome = "/nowhere/spark" };

        var requirements = await EngineRequirements.ExamineAsync(options, TestContext.Current.CancellationToken);

        Assert.Equal(
            "passed over, Spark is installed beside it: SPARK_HOME is /nowhere/spark, where there is no jars folder",
            requirements.Single(requirement => requirement.Name == "SPARK_HOME").Finding);
    }
}
