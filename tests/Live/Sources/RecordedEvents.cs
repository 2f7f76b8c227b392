using System.Collections.Concurrent;
using Reelhouse.JobEvents;
using Reelhouse.Jobs;

namespace Reelhouse.Live.Tests.Sources;

/// <summary>Keeps what a job tells, and does something on each.</summary>
internal sealed class RecordedEvents(Action<JobEvent>? onEvent = null) : IJobEvents
{
    public ConcurrentQueue<JobEvent> All { get; } = [];

    public void Write(JobEvent jobEvent)
    {
        All.Enqueue(jobEvent);
        onEvent?.Invoke(jobEvent);
    }
}
