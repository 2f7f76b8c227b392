namespace Reelhouse.Jobs;

/// <summary>Which of the selected jobs must end before which may start: a table's writer before its readers.</summary>
internal sealed class JobSchedule
{
    private readonly Dictionary<IJob, IReadOnlyList<IJob>> _before;

    public JobSchedule(IReadOnlyList<IJob> jobs)
    {
        Jobs = jobs;
        var writers = jobs.SelectMany(job => job.Writes, (job, table) => (job, table)).ToLookup(write => write.table, write => write.job);
        _before = jobs.ToDictionary(job => job, job => (IReadOnlyList<IJob>)[.. job.Reads.SelectMany(table => writers[table]).Where(writer => writer != job).Distinct()]);
        RefuseCircles();
    }

    public IReadOnlyList<IJob> Jobs { get; }

    public IReadOnlyList<IJob> Before(IJob job) => _before[job];

    private void RefuseCircles()
    {
        var left = Jobs.ToList();
        while (left.Find(job => !_before[job].Any(left.Contains)) is { } free) left.Remove(free);
        if (left.Count > 0) throw new InvalidOperationException($"These jobs wait for each other's tables: {string.Join(", ", left.Select(job => job.Name))}.");
    }
}
