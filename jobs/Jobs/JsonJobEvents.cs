using Reelhouse.JobEvents;

namespace Reelhouse.Jobs;

/// <summary>One JSON object a line, for the program that started this one.</summary>
internal sealed class JsonJobEvents(TextWriter output) : IJobEvents
{
    private readonly Lock _oneLineAtATime = new();

    public void Write(JobEvent jobEvent)
    {
        lock (_oneLineAtATime)
        {
            output.WriteLine(JobEventLine.Write(jobEvent));
            output.Flush();
        }
    }
}
