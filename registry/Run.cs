namespace Reelhouse.Registry;

/// <summary>A run and what was logged of it.</summary>
/// <param name="RunId">Its id.</param>
/// <param name="Experiment">The experiment that it belongs to.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Status">How it stands.</param>
/// <param name="StartedAt">When it was started.</param>
/// <param name="FinishedAt">When it was finished; null while it runs.</param>
/// <param name="Params">Its parameters.</param>
/// <param name="Metrics">Its metrics, each with its last value.</param>
/// <param name="Tags">Its tags; MLflow adds some of its own.</param>
public sealed record Run(
    string RunId,
    string Experiment,
    string Name,
    RunStatus Status,
    DateTimeOffset StartedAt,
    DateTimeOffset? FinishedAt,
    IReadOnlyDictionary<string, string> Params,
    IReadOnlyDictionary<string, double> Metrics,
    IReadOnlyDictionary<string, string> Tags);
