using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Configuration;
using Reelhouse.Orchestration.Ledger;
using Reelhouse.Orchestration.Processes;
using Reelhouse.Orchestration.Progress;

namespace Reelhouse.Orchestration.Stages;

/// <summary>Runs one stage as a process, writes what it says into the ledger and to whoever watches, and judges how it ended.</summary>
/// <param name="serverEnded">Completes when a server of the run ended by itself: the stage cannot go on.</param>
internal sealed class StageRunner(
    string runId,
    Home home,
    JobsProgram jobs,
    RunLedger ledger,
    IRunProgress progress,
    Interruption interruption,
    Task<JobError> serverEnded,
    TimeProvider clock)
{
    public async Task RunAsync(Stage stage)
    {
        var started = clock.GetTimestamp();
        ledger.BeginStage(runId, stage.Number);
        progress.StageStarted(stage);
        var tally = new StageTally();
        var log = home.StageLog(runId, stage.Number);
        var exit = await RunProcessAsync(stage, tally, log);
        var verdict = await JudgeAsync(exit, tally);
        var elapsed = clock.GetElapsedTime(started);
        ledger.EndStage(runId, stage.Number, verdict.Outcome, elapsed, exit.ExitCode, StageError.Complete(verdict.Error, stage, home, log));
        progress.StageEnded(stage, verdict.Outcome, elapsed);
    }

    private async Task<StageExit> RunProcessAsync(Stage stage, StageTally tally, string log)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(interruption.Requested);
        using var ended = new CancellationTokenSource();
        _ = serverEnded.ContinueWith(_ => stop.Cancel(), ended.Token, TaskContinuationOptions.None, TaskScheduler.Default);
        var process = new StageProcess(jobs.RunStage(stage), log, jobEvent => Record(stage, tally, jobEvent), StageProcess.UsualGrace);
        var exit = await process.RunAsync(stop.Token, interruption.AtOnce);
        await ended.CancelAsync();
        return exit;
    }

    private async Task<StageVerdict> JudgeAsync(StageExit exit, StageTally tally)
    {
        var interrupted = interruption.Requested.IsCancellationRequested;
        return serverEnded.IsCompleted && !interrupted
            ? new StageVerdict(Outcome.Failed, await serverEnded)
            : StageVerdict.Of(exit, tally, interrupted);
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
