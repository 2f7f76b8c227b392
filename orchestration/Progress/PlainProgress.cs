using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Ledger;
using Reelhouse.Orchestration.Stages;

namespace Reelhouse.Orchestration.Progress;

/// <summary>A line for each thing that happens: for pipes, log files and terminals without capabilities.</summary>
internal sealed class PlainProgress(TextWriter output) : IRunProgress
{
    private readonly Lock _lock = new();
    private string? _activity;
    private int _tenths;

    public void Doing(Activity activity)
    {
        lock (_lock)
        {
            var tenths = (int)((activity.Fraction ?? 0) * 10);
            if (activity.Name == _activity && tenths <= _tenths) return;
            (_activity, _tenths) = (activity.Name, tenths);
            output.WriteLine(activity.Detail is null ? activity.Name : $"{activity.Name}: {activity.Detail}");
        }
    }

    public void Warn(string warning) => Say($"warning: {warning}");

    public void StageStarted(Stage stage) => Say($"stage {stage}");

    public void Heard(Stage stage, JobEvent jobEvent)
    {
        if (jobEvent is JobStarted started) Say($"  {started.Job} …");
        if (jobEvent is JobFinished finished) Say($"  {JobLine.Of(finished)}");
        if (jobEvent is AnomaliesJudged or ChurnModelJudged) Say($"  {jobEvent}");
    }

    public void StageEnded(Stage stage, Outcome outcome, TimeSpan elapsed) =>
        Say($"stage {stage} {OutcomeText.Of(outcome)}{(elapsed > TimeSpan.Zero ? $" in {Figures.Seconds(elapsed)}" : "")}");

    public void Abandon()
    {
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Say(string line)
    {
        lock (_lock) output.WriteLine(line);
    }
}
