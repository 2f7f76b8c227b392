using Microsoft.Extensions.Configuration;
using Reelhouse.Registry.MLflow;

namespace Reelhouse.Jobs.Tests.Running;

public sealed class JobSettingsReaderTests
{
    [Fact]
    public void every_fault_is_listed_at_once_by_the_variable_that_mends_it()
    {
        var faults = Read(Needs.Spark | Needs.Kafka, ("REELHOUSE:SIMULATOR:FROM", "1.7.2023")).Faults;
        Assert.Equal(4, faults.Count);
        Assert.Contains(faults, fault => fault.StartsWith("SPARK_REMOTE is not set", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("REELHOUSE__LAKE__ROOT is not set", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("REELHOUSE__KAFKA__BOOTSTRAPSERVERS is not set", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("REELHOUSE__SIMULATOR__FROM is '1.7.2023'", StringComparison.Ordinal));
    }

    [Fact]
    public void what_no_job_needs_may_be_missing() => Assert.Empty(Read(Needs.None).Faults);

    [Fact]
    public void one_key_of_two_is_a_fault() => Assert.Single(Read(Needs.S3, ("REELHOUSE:S3:ACCESSKEY", "reel")).Faults);

    [Fact]
    public void values_are_those_of_the_variables_and_defaults_fill_the_rest()
    {
        var (settings, _) = Read(
            Needs.Spark, ("SPARK_REMOTE", "sc://localhost:15002"), ("REELHOUSE:LAKE:ROOT", "s3a://lake/house/"), ("REELHOUSE:SIMULATOR:SUBSCRIBERS", "1000000"));
        Assert.Equal("s3a://lake/house", settings.Lake.Root);
        Assert.Equal(1_000_000, settings.Simulator.Subscribers);
        Assert.Equal(new DateOnly(2023, 7, 1), settings.Simulator.From);
        Assert.Equal("landing", settings.S3.Bucket);
        Assert.Equal(["India", "United States"], settings.Kpi.ComparedCountries);
    }

    [Fact]
    public void secrets_do_not_show_in_text()
    {
        var (settings, _) = Read(Needs.S3, ("REELHOUSE:S3:ACCESSKEY", "reel"), ("REELHOUSE:S3:SECRETKEY", "hush"), ("SPARK_REMOTE", "sc://h:1/;token=hush"));
        Assert.DoesNotContain("hush", settings.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void models_are_on_the_lake_unless_mlflow_s_address_is_set()
    {
        Assert.Equal(2, Read(Needs.Registry).Faults.Count);
        var (settings, faults) = Read(Needs.Registry, ("MLFLOW_TRACKING_URI", "https://ann:hush@models/base"), ("MLFLOW_TRACKING_TOKEN", "hush"));
        Assert.Empty(faults);
        Assert.Equal("MLflow at https://models/base/", settings.MLflow?.ToString());

        var fault = Assert.Single(Read(Needs.Registry, ("MLFLOW_TRACKING_URI", "sqlite:///hush.db")).Faults);
        Assert.StartsWith("MLFLOW_TRACKING_URI is no address of a server", fault, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://ann:h%40sh@models", "Basic YW5uOmhAc2g=")]
    [InlineData("https://models", "Basic Ym9iOnB3")]
    public void mlflow_is_asked_as_its_own_client_would(string address, string authorization)
    {
        using var client = MLflowSettings.Of(address, "bob", "pw", "token").OpenClient();
        Assert.Equal(authorization, client.DefaultRequestHeaders.Authorization!.ToString());
    }

    private static (JobSettings Settings, IReadOnlyList<string> Faults) Read(Needs needs, params (string Key, string Value)[] values)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Key, (string?)value.Value))).Build();
        var reader = new JobSettingsReader(configuration, needs);
        return (reader.Read(), reader.Faults);
    }
}
