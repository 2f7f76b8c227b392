using Reelhouse.JobEvents;

namespace Reelhouse.Orchestration.Stages;

/// <summary>What a stage's process said so far.</summary>
internal sealed class StageTally
{
    private readonly Dictionary<string, JobFinished?> _jobs = [];

    public bool IsEmpty => _jobs.Count == 0;

    public IEnumerable<JobFinished> Finished => _jobs.Values.OfType<JobFinished>();

    public string? Unfinished => _jobs.FirstOrDefault(job => job.Value is null).Key;

    public void Add(JobEvent jobEvent)
    {
        switch (jobEvent)
        {
            case JobStarted started:
                _jobs[started.Job] = null;
                break;
            case JobFinished finished:
                _jobs[finished.Job] = finished;
                break;
        }
    }
}
