using System.CommandLine;
using Reelhouse.Orchestration.Runs;

namespace Reelhouse.Orchestration.Commands;

/// <summary><c>reelhouse run</c>: its options, and the settings they stand for.</summary>
internal static class RunCommand
{
    private static readonly Option<string?> RunDate = new("--run-date")
    {
        Description = "The day the data are seen from, and to which activity is simulated, as yyyy-MM-dd [default: as configured, which is 2023-07-31 for the sample data, else today in UTC]",
        HelpName = "DATE",
    };

    private static readonly Option<string?> Stages = new("--stages")
    {
        Description = "Some of the eight stages, such as 3 or 2-4 or 1,3-5 [default: all]",
        HelpName = "STAGES",
    };

    private static readonly Option<string?> Data = new("--data")
    {
        Description = "A folder with other files of the sample data's shapes [default: the checkout's data]",
        HelpName = "FOLDER",
    };

    private static readonly Option<bool> KeepRunning = new("--keep-running")
    {
        Description = "Leave Spark, Kafka and S3 running, and say how to connect",
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Print the result as one JSON object" };

    public static Command Create(Terminal terminal)
    {
        var command = new Command("run", "Run the pipeline: install and start what is needed, take the data through the stages, print the result")
        {
            RunDate, Stages, SharedOptions.HomeFolder, Data, SharedOptions.Subscribers, KeepRunning, Json,
        };
        command.SetAction((parsed, _) => RunApplication.ExecuteAsync(Arguments(parsed), parsed.GetValue(KeepRunning), parsed.GetValue(Json), terminal));
        return command;
    }

    private static Dictionary<string, string?> Arguments(ParseResult parsed) => new(SharedOptions.Arguments(parsed))
    {
        ["RunDate"] = parsed.GetValue(RunDate),
        ["Stages"] = parsed.GetValue(Stages),
        ["Data:Folder"] = parsed.GetValue(Data),
    };
}
