namespace Reelhouse.Registry.MLflow;

/// <summary>MLflow's answers, as far as they are read.</summary>
internal static class Answers
{
    internal sealed record Nothing;

    internal sealed record Pair<T>(string Key, T Value);

    internal sealed record MadeExperiment(string ExperimentId);

    internal sealed record OfExperiment(Experiment Experiment);

    internal sealed record Experiment(string ExperimentId, string Name);

    internal sealed record OfRun(MLflowRun Run);

    internal sealed record MLflowRun(RunInfo Info, RunValues Data);

    internal sealed record RunInfo(string RunId, string? RunName, string ExperimentId, string Status, long StartTime, long? EndTime, string ArtifactUri);

    internal sealed record RunValues(IReadOnlyList<Pair<string>>? Params, IReadOnlyList<Pair<double>>? Metrics, IReadOnlyList<Pair<string>>? Tags);

    internal sealed record OfModel(MLflowModel RegisteredModel);

    internal sealed record MLflowModel(IReadOnlyList<AliasOfVersion>? Aliases);

    internal sealed record AliasOfVersion(string Alias, int Version);

    internal sealed record OfVersion(MLflowVersion ModelVersion);

    internal sealed record Versions(IReadOnlyList<MLflowVersion>? ModelVersions, string? NextPageToken);

    internal sealed record MLflowVersion(
        string Name, int Version, long CreationTimestamp, string? RunId, string? Source, IReadOnlyList<string>? Aliases, IReadOnlyList<Pair<string>>? Tags);
}
