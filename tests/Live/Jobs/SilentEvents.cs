using Reelhouse.JobEvents;
using Reelhouse.Jobs;

namespace Reelhouse.Live.Tests.Jobs;

internal sealed class SilentEvents : IJobEvents
{
    public void Write(JobEvent jobEvent)
    {
        // What jobs tell of their progress is none of these tests' business.
    }
}
