namespace Reelhouse.Jobs;

/// <summary>Every job of the program, by name.</summary>
internal sealed class JobCatalog
{
    private readonly Dictionary<string, IJob> _jobs;

    public JobCatalog(IEnumerable<IJob> jobs) => _jobs = jobs.ToDictionary(job => job.Name, StringComparer.Ordinal);

    public IReadOnlyList<IJob> All => [.. _jobs.Values.OrderBy(job => job.Stage)];

    public IReadOnlyList<IJob> OfStage(int stage) => [.. _jobs.Values.Where(job => job.Stage == stage)];

    /// <summary>The named jobs, each once.</summary>
    /// <exception cref="KeyNotFoundException">A name is no job's; the message names the nearest.</exception>
    public IReadOnlyList<IJob> Named(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Select(Named)];

    private IJob Named(string name) => _jobs.TryGetValue(name, out var job) ? job : throw new KeyNotFoundException(Unknown(name));

    private string Unknown(string name)
    {
        var near = _jobs.Keys.Where(known => known.Contains(name.Split('.')[^1], StringComparison.OrdinalIgnoreCase)).Order().ToList();
        return near.Count > 0
            ? $"There is no job '{name}'. Near it: {string.Join(", ", near)}."
            : $"There is no job '{name}'. `reelhouse-jobs list` names them all.";
    }
}
