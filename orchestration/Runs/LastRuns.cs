using Reelhouse.Orchestration.Commands;
using Reelhouse.Orchestration.Configuration;
using Reelhouse.Orchestration.Errors;
using Reelhouse.Orchestration.Ledger;
using Reelhouse.Orchestration.Progress;
using Reelhouse.Orchestration.Results;

namespace Reelhouse.Orchestration.Runs;

/// <summary>The last runs of a home, the newest first.</summary>
internal static class LastRuns
{
    private static readonly string[] Header = ["run", "run date", "started (UTC)", "outcome", "stages", "took"];

    public static int Show(Home home, int count, Terminal terminal)
    {
        if (!File.Exists(home.Ledger))
        {
            terminal.Output.WriteLine($"No run yet in {home}. Start one: {CommandName.With("run", home)}");
            return ExitCodes.Succeeded;
        }

        var ledger = RunLedger.Open(home.Ledger, terminal.Clock);
        foreach (var line in TextTable.Lines(leftAligned: 5, Header, ledger.LastRuns(count).Select(run => Row(run, ledger.Stages(run.RunId)))))
        {
            terminal.Output.WriteLine(line);
        }

        return ExitCodes.Succeeded;
    }

    private static string[] Row(RunRecord run, IReadOnlyList<StageRecord> stages) =>
    [
        run.RunId,
        LedgerTime.Write(run.RunDate),
        run.StartedAt.ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture),
        OutcomeText.Of(run.Status),
        string.Join(' ', stages.Select(Mark)),
        run.EndedAt is { } ended ? Figures.Seconds(ended - run.StartedAt) : "",
    ];

    private static string Mark(StageRecord stage) => stage.Status switch
    {
        Outcome.Succeeded => $"{stage.Stage}",
        Outcome.Empty => $"({stage.Stage})",
        _ => $"{stage.Stage}:{OutcomeText.Of(stage.Status)}",
    };
}
