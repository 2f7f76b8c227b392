namespace Reelhouse.Jobs;

/// <summary>What a job is given: the run it belongs to, the settings, and where to tell of its progress.</summary>
internal sealed class JobContext(JobSettings settings, DateOnly runDate, string runId, IJobEvents events)
{
    public JobSettings Settings { get; } = settings;

    /// <summary>The day the run is for. Jobs take the day from here and never from a clock.</summary>
    public DateOnly RunDate { get; } = runDate;

    public string RunId { get; } = runId;

    public IJobEvents Events { get; } = events;
}
