using Quartz;
using Reelhouse.Orchestration.Ledger;
using Reelhouse.Orchestration.Progress;

namespace Reelhouse.Orchestration.Stages;

/// <summary>
/// The stages of a run as Quartz jobs. Which one starts next is asked of the ledger each time a stage ends:
/// the first pending one, if the outcome of its upstream permits it; otherwise it is skipped and the next one asked about.
/// </summary>
internal sealed class StageSequence(string runId, RunLedger ledger, StageGate gate, StageRunner runner, IRunProgress progress, CancellationToken requested)
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task RunAsync()
    {
        await using var factory = QuartzSchedulerBuilder.Create(quartz => quartz
            .UseInMemoryStore()
            .UseDefaultThreadPool(maxConcurrency: 1)
            .UseJobFactory(new StageJobFactory(ExecuteAsync))).Build();
        var scheduler = await factory.GetScheduler(CancellationToken.None).ConfigureAwait(false);
        foreach (var stage in Stage.All) await scheduler.AddJob(Detail(stage), default, CancellationToken.None).ConfigureAwait(false);
        await scheduler.Start(CancellationToken.None).ConfigureAwait(false);
        await AdvanceAsync(scheduler).ConfigureAwait(false);
        await _ended.Task.ConfigureAwait(false);
        await scheduler.Shutdown(true, CancellationToken.None).ConfigureAwait(false);
    }

    private async Task ExecuteAsync(Stage stage, IScheduler scheduler)
    {
        try
        {
            await runner.RunAsync(stage).ConfigureAwait(false);
            await AdvanceAsync(scheduler).ConfigureAwait(false);
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
                await scheduler.TriggerJob(KeyOf(stage), null, CancellationToken.None).ConfigureAwait(false);
                return;
            }

            ledger.SkipStage(runId, stage.Number, reason);
            progress.StageEnded(stage, Outcome.Skipped, TimeSpan.Zero);
        }

        _ended.TrySetResult();
    }

    private Stage? NextPending() => ledger.Stages(runId).FirstOrDefault(record => record.Status == Outcome.Pending) is { } record ? Stage.Of(record.Stage) : null;

    private static IJobDetail Detail(Stage stage) => JobBuilder.Create<StageJob>()
        .WithIdentity(KeyOf(stage)).StoreDurably(true).DisallowConcurrentExecution(true).Build();

    private static JobKey KeyOf(Stage stage) => new(stage.Name);
}
