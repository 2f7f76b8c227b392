using Reelhouse.Spark.Engine;
using Reelhouse.Spark.Engine.Homes;
using Reelhouse.Spark.Engine.Installation;
using Reelhouse.Spark.Engine.Servers;

namespace Reelhouse.Spark.Tests.Engine;

public sealed class EngineSettingsTests
{
    [Theory]
    [InlineData(1, 1024)]
    [InlineData(8, 2048)]
    [InlineData(64, 4096)]
    public void spark_gets_a_quarter_of_the_memory_between_one_and_four_gigabytes(int gigabytes, int megabytes) =>
        Assert.Equal(megabytes, EngineMemory.For(gigabytes * (1L << 30)).SparkMegabytes);

    [Fact]
    public void kafka_names_its_controller_in_the_settings_since_ports_change()
    {
        var settings = KafkaServer.Settings(new ChosenPorts(1, 2, 3, 9092, 9093, 6), "/home/kafka/log").ToDictionary();

        Assert.Equal("1@127.0.0.1:9093", settings["controller.quorum.voters"]);
        Assert.Equal("PLAINTEXT://127.0.0.1:9092,CONTROLLER://127.0.0.1:9093", settings["listeners"]);
        Assert.Equal("PLAINTEXT://127.0.0.1:9092", settings["advertised.listeners"]);
    }

    [Theory]
    [InlineData("000001-abc.csv-6c54a5b0-5b7e-4b34-a6a1-6bb8d5a0f2aa", true)]
    [InlineData("part-00000-6c54a5b0-5b7e-4b34-a6a1-6bb8d5a0f2aa-c000.snappy.parquet", false)]
    [InlineData("000001-abc.csv", false)]
    public void s3proxys_unfinished_objects_are_told_by_their_name(string name, bool stray) => Assert.Equal(stray, S3Storage.IsStray(name));

    [Fact]
    public void a_script_is_cut_into_statements()
    {
        var statements = EngineWarmUp.Statements("-- about\nSELECT ';';\nSELECT\n  2;\n\n");

        Assert.Equal(["SELECT ';'", "SELECT\n  2"], statements);
    }

    [Fact]
    public void a_full_disk_is_told_before_anything_is_downloaded()
    {
        var error = Assert.Throws<EngineException>(() => DiskSpace.Require("/cache", needed: 1_300_000_000, free: 200_000_000));

        Assert.Contains("/cache has 200 MB free and the engine needs 1300 MB", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void asking_for_a_server_that_was_not_started_is_an_error()
    {
        var endpoints = new EngineEndpoints { Servers = EngineServers.Spark, SparkRemote = "sc://localhost:1" };

        Assert.Equal("sc://localhost:1", endpoints.SparkRemote);
        Assert.Throws<InvalidOperationException>(() => endpoints.KafkaBootstrapServers);
    }

    [Fact]
    public void secrets_are_not_printed()
    {
        var secrets = new EngineSecrets("token", "access", "secret");

        Assert.Equal("EngineSecrets", $"{secrets}");
    }
}
