using System.CommandLine;
using Reelhouse.Orchestration.Live;

namespace Reelhouse.Orchestration.Commands;

/// <summary><c>reelhouse live</c>: its options, and the settings they stand for.</summary>
internal static class LiveCommand
{
    private static readonly Option<string?> RunDate = new("--run-date")
    {
        Description = "The day as whose end subscribers are seen, as yyyy-MM-dd [default: as configured, which is 2023-07-31 for the sample data, else today in UTC, also when that changes]",
        HelpName = "DATE",
    };

    private static readonly Option<string?> Every = new("--every") { Description = "Seconds from one batch's end to the next [default: 5]", HelpName = "SECONDS" };

    private static readonly Option<bool> AvailableNow = new("--available-now") { Description = "Take what has come, and end" };

    public static Command Create(Terminal terminal)
    {
        var command = new Command("live", "Score churn while events come, until stopped: into gold.churn_scores_live and the Kafka topic churn_scores")
        {
            RunDate, Every, AvailableNow, SharedOptions.HomeFolder,
        };
        command.SetAction((parsed, _) => LiveApplication.ExecuteAsync(
            new(SharedOptions.Arguments(parsed)) { ["RunDate"] = parsed.GetValue(RunDate) }, parsed.GetValue(Every), parsed.GetValue(AvailableNow), terminal));
        return command;
    }
}
