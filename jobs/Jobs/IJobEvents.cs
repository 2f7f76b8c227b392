using Reelhouse.JobEvents;

namespace Reelhouse.Jobs;

/// <summary>Where jobs tell what happens. Safe to call from several jobs at once.</summary>
internal interface IJobEvents
{
    void Write(JobEvent jobEvent);
}
