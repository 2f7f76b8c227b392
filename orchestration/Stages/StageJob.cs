using Quartz;

namespace Reelhouse.Orchestration.Stages;

/// <summary>A stage as Quartz sees it.</summary>
internal sealed class StageJob(Func<Stage, IScheduler, Task> execute) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await execute(Stage.All.Single(stage => stage.Name == context.JobDetail.Key.Name), context.Scheduler);
}
