using Reelhouse.JobEvents;

namespace Reelhouse.Jobs.Tests.Running;

/// <summary>A job that does what a test tells it.</summary>
internal sealed class SomeJob(string name, string[]? reads = null, Func<CancellationToken, Task<JobOutcome>>? run = null) : IJob
{
    public int Stage => 3;

    public string Name => name;

    public IReadOnlyList<string> Reads => reads ?? [];

    public IReadOnlyList<string> Writes => [name];

    public Needs Needs => Needs.None;

    public Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancellationToken) =>
        run?.Invoke(cancellationToken) ?? Task.FromResult(JobOutcome.Succeeded(RowBalance.Empty));
}
