using Quartz;
using Reelhouse.Orchestration.Ledger;
using Reelhouse.Orchestration.Progress;

namespace Reelhouse.Orchestration.Stages;

/// <summary>
/// The stages of a run as Quartz jobs. Which one starts next is asked of the ledger each time a stage ends:
/// the first pending one, if the outcome of its upstream permits it; otherwise it is skipped and the next one asked about.
/// </summary>
internal sealed class StageSequence(
    string runId, RunLedger ledger, StageGate gate, StageRunner runner, IRunProgress progress, CancellationToken requested)
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task RunAsync()
    {
        await using var factory = QuartzSchedulerBuilder.Create(quartz => quartz
            .UseInMemoryStore()
            .UseDefaultThreadPool(maxConcurrency: 1)
            .UseJobFactory(new StageJobFactory(ExecuteAsync))).Build();
        var scheduler = await factory.GetScheduler(CancellationToken.None);
        foreach (var stage in Stage.All) await scheduler.AddJob(Detail(stage), default, CancellationToken.None);
        await scheduler.Start(CancellationToken.None);
        await AdvanceAsync(scheduler);
        await _ended.Task;
        await scheduler.Shutdown(true, CancellationToken.None);
    }

    private async Task ExecuteAsync(Stage stage, IScheduler scheduler)
    {
        try
        {
            await runner.RunAsync(stage);
            await AdvanceAsync(scheduler);
        }
        catch (Exception e)
        {
            // Quartz would log it and go on; the run must end with it.
            _ended.TrySetException(e);
        }
    }

    private async Task AdvanceAsync(IScheduler scheduler)
    {
        while (NextPending() is { } stage)
        {
            if (requested.IsCancellationRequested) break;
            if (gate.Closed(stage, ledger.Stages(runId)) is not { } reason)
            {
                await scheduler.TriggerJob(KeyOf(stage), null, CancellationToken.None);
                return;
            }

            ledger.SkipStage(runId, stage.Number, reason);
            progress.StageEnded(stage, Outcome.Skipped, TimeSpan.Zero);
        }

        _ended.TrySetResult();
    }

    private Stage? NextPending() =>
        ledger.Stages(runId).FirstOrDefault(record => record.Status == Outcome.Pending) is { } record ? Stage.Of(record.Stage) : null;

    private static IJobDetail Detail(Stage stage) => JobBuilder.Create<StageJob>()
        .WithIdentity(KeyOf(stage)).StoreDurably(true).DisallowConcurrentExecution(true).Build();

    private static JobKey KeyOf(Stage stage) => new(stage.Name);
}
