using Quartz;
using Quartz.Extensibility;

namespace Reelhouse.Orchestration.Stages;

/// <summary>Makes the stage jobs, which belong to one run and so cannot be made from a container.</summary>
internal sealed class StageJobFactory(Func<Stage, IScheduler, Task> execute) : IJobFactory
{
    public ValueTask<JobScope> CreateJob(TriggerFiredBundle bundle, IScheduler scheduler, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(new JobScope(new StageJob(execute), null));

    public ValueTask ReturnJob(JobScope scope, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
}
