using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Configuration;
using Reelhouse.Orchestration.Ledger;
using Reelhouse.Orchestration.Processes;
using Reelhouse.Orchestration.Progress;

namespace Reelhouse.Orchestration.Stages;

/// <summary>Runs one stage as a process, writes what it says into the ledger and to whoever watches, and judges how it ended.</summary>
internal sealed class StageRunner(
    string runId, Home home, JobsProgram jobs, RunLedger ledger, IRunProgress progress, Interruption interruption, TimeProvider clock)
{
    public async Task RunAsync(Stage stage)
    {
        var started = clock.GetTimestamp();
        ledger.BeginStage(runId, stage.Number);
        progress.StageStarted(stage);
        var tally = new StageTally();
        var log = home.StageLog(runId, stage.Number);
        var process = new StageProcess(jobs.RunStage(stage), log, jobEvent => Record(stage, tally, jobEvent), StageProcess.UsualGrace);
        var exit = await process.RunAsync(interruption).ConfigureAwait(false);
        var verdict = StageVerdict.Of(exit, tally, interruption.Requested.IsCancellationRequested);
        var elapsed = clock.GetElapsedTime(started);
        ledger.EndStage(runId, stage.Number, verdict.Outcome, elapsed, exit.ExitCode, StageError.Complete(verdict.Error, stage, home, log));
        progress.StageEnded(stage, verdict.Outcome, elapsed);
    }

    private void Record(Stage stage, StageTally tally, JobEvent jobEvent)
    {
        tally.Add(jobEvent);
        switch (jobEvent)
        {
            case JobStarted started:
                ledger.BeginJob(runId, stage.Number, started.Job);
                break;
            case JobFinished finished:
                var verdict = JobVerdict.Of(finished);
                ledger.EndJob(runId, finished with { Stage = stage.Number }, verdict.Outcome, verdict.Error);
                break;
            case FaultsPlanted planted:
                ledger.RecordPlantedFaults(runId, planted);
                break;
            case ReportWritten report:
                ledger.RecordReport(runId, report.Path, report.Headline);
                break;
        }

        progress.Heard(stage, jobEvent);
    }
}
