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

    private static RunSettings Read(params (string Name, string Value)[] settings) => SettingsReader.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Prepend(("Data:Folder", Path.GetTempPath())).GroupBy(setting => setting.Item1)
                .ToDictionary(setting => $"Reelhouse:{setting.Key}", setting => (string?)setting.Last().Item2))
            .Build(),
        Some.Clock());
}
