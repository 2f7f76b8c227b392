using Reelhouse.Orchestration.Configuration;
using Reelhouse.Orchestration.Engine;
using Reelhouse.Orchestration.Results;

namespace Reelhouse.Orchestration.Tests.Results;

public sealed class ResultTextTests
{
    private static readonly ServerAddresses KeptUp = new(
        "sc://127.0.0.1:1/;token=t", "jdbc:hive2://127.0.0.1:2", "127.0.0.1:3", new S3Account(new Uri("http://127.0.0.1:4"), "a", "b"));

    [Fact]
    public void The_last_ten_lines_are_the_results()
    {
        var lines = ResultText.Lines(Results.Succeeded() with { Servers = KeptUp }).ToList();
        var results = string.Join('\n', lines.TakeLast(10));

        foreach (var expected in (string[])
            ["3,207", "1,055", "Basic, 999 subscribers, from $10 a month", "$321,028", "United States 3,690, India 1,046",
             "/home/reports/report.html", "sc://127.0.0.1:1/;token=t", "jdbc:hive2://127.0.0.1:2", "status"])
        {
            Assert.Contains(expected, results);
        }

        Assert.Equal("", lines[^11]);
    }

    [Fact]
    public void Each_stage_has_its_outcome_and_balance_in_a_row() =>
        Assert.Matches("^3 refine +succeeded +12.3 s +100 +90 +4 +3 +2 +1$", ResultText.Lines(Results.Succeeded()).ElementAt(1));

    [Fact]
    public void A_run_that_stopped_its_servers_names_the_command_that_starts_them() =>
        Assert.Contains("engine start --home /home", string.Join('\n', ResultText.Lines(Results.Succeeded())));
}
