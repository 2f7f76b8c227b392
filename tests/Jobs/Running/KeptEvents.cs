using Reelhouse.JobEvents;

namespace Reelhouse.Jobs.Tests.Running;

/// <summary>Keeps what jobs tell.</summary>
internal sealed class KeptEvents : IJobEvents
{
    private readonly List<JobEvent> _all = [];

    public IReadOnlyList<string> Started
    {
        get
        {
            lock (_all) return [.. _all.OfType<JobStarted>().Select(started => started.Job)];
        }
    }

    public JobFinished Finished(string job)
    {
        lock (_all) return _all.OfType<JobFinished>().Single(finished => finished.Job == job);
    }

    public void Write(JobEvent jobEvent)
    {
        lock (_all) _all.Add(jobEvent);
    }
}
