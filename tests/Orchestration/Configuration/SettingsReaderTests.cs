using Microsoft.Extensions.Configuration;
using Reelhouse.Orchestration.Configuration;
using Reelhouse.Orchestration.Errors;

namespace Reelhouse.Orchestration.Tests.Configuration;

public sealed class SettingsReaderTests
{
    [Fact]
    public void Every_fault_is_listed_at_once_with_its_value()
    {
        var error = Assert.Throws<CommandException>(() => Read(
            ("RunDate", "31.7.2023"), ("Stages", "9"), ("Data:Folder", "/no/such/folder"), ("Simulator:Subscribers", "many"), ("Kafka:BootstrapServers", "broker"), ("S3:Endpoint", "http://s3")));

        Assert.Equal(ExitCodes.Usage, error.ExitCode);
        foreach (var expected in (string[])["RunDate is '31.7.2023'", "Stages is '9'", "Data.Folder is '/no/such/folder'", "Subscribers is 'many'", "BootstrapServers is 'broker'", "S3.AccessKey", "S3.SecretKey"])
        {
            Assert.Contains(expected, error.Error.What);
        }
    }

    [Fact]
    public void Large_numbers_may_be_written_in_groups() => Assert.Equal(1_000_000, Read(("Simulator:Subscribers", "1_000_000")).Subscribers);

    [Fact]
    public void Without_a_run_date_the_run_is_for_today() => Assert.Equal(new DateOnly(2026, 5, 4), Read().RunDate);

    [Fact]
    public void The_shipped_settings_run_the_sample_date() =>
        Assert.Equal(Some.RunDate, SettingsReader.Read(SettingsReader.Configuration([new("Data:Folder", Path.GetTempPath())]), Some.Clock()).RunDate);

    [Fact]
    public void The_lake_lies_in_the_home_unless_an_address_is_given()
    {
        Assert.Equal(Path.GetFullPath("somewhere/lake"), Read(("Home", "somewhere")).LakeRoot);
        Assert.Equal("s3a://bucket/lake", Read(("Lake:Root", "s3a://bucket/lake")).LakeRoot);
    }

    [Fact]
    public void A_spark_of_ones_own_needs_kafka_s3_and_a_lake_of_ones_own()
    {
        var error = Assert.Throws<CommandException>(() => Read(("SPARK_REMOTE", "sc://spark:15002")));

        Assert.Equal(ExitCodes.Usage, error.ExitCode);
        foreach (var expected in (string[])["set REELHOUSE__KAFKA__BOOTSTRAPSERVERS", "set REELHOUSE__S3__ENDPOINT", "set REELHOUSE__LAKE__ROOT"]) Assert.Contains(expected, error.Error.What);
    }

    [Theory]
    [InlineData("sc://spark:15002/;token=hush")]
    [InlineData("SC://spark:15002/;token=hush")]
    public void The_scheme_of_the_spark_address_is_read_whatever_its_case(string remote) =>
        Assert.Equal(remote, Read([.. OfOnesOwn, ("SPARK_REMOTE", remote)]).Outside.SparkRemote);

    [Fact]
    public void A_spark_address_with_a_wrong_scheme_is_told_without_its_token()
    {
        var error = Assert.Throws<CommandException>(() => Read([.. OfOnesOwn, ("SPARK_REMOTE", "https://spark:15002/;token=hush")]));

        Assert.Contains("SPARK_REMOTE is 'https://spark:15002/'", error.Error.What);
        Assert.DoesNotContain("hush", error.Error.What);
    }

    private static readonly (string, string)[] OfOnesOwn =
    [
        ("Kafka:BootstrapServers", "kafka:9092"), ("S3:Endpoint", "http://s3:9000"), ("S3:AccessKey", "access"), ("S3:SecretKey", "secret"), ("Lake:Root", "s3a://lake"),
    ];

    private static RunSettings Read(params (string Name, string Value)[] settings) => SettingsReader.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Prepend(("Data:Folder", Path.GetTempPath())).GroupBy(setting => setting.Item1)
                .ToDictionary(setting => setting.Key == "SPARK_REMOTE" ? setting.Key : $"Reelhouse:{setting.Key}", setting => (string?)setting.Last().Item2))
            .Build(),
        Some.Clock());
}
