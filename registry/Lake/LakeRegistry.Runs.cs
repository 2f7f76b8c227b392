using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Registry.Lake;

public sealed partial class LakeRegistry
{
    private const string SameRun = "target.run_id = source.run_id";

    // What is given back is what is read later: Spark keeps no ticks.
    private DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(_time.GetUtcNow().ToUnixTimeMilliseconds());

    /// <inheritdoc/>
    public async Task<Run> StartRunAsync(string experiment, string name, CancellationToken cancellationToken = default)
    {
        var run = new Run(
            $"{Guid.NewGuid():N}", experiment, name, RunStatus.Running, Now, null,
            new Dictionary<string, string>(), new Dictionary<string, double>(), new Dictionary<string, string>());
        await _runs.AppendAsync(run, cancellationToken).ConfigureAwait(false);
        return run;
    }

    /// <inheritdoc/>
    public async Task LogAsync(string runId, RunData data, CancellationToken cancellationToken = default)
    {
        var run = await RequireRunAsync(runId, cancellationToken).ConfigureAwait(false);
        foreach (var (key, value) in data.Params)
        {
            if (run.Params.TryGetValue(key, out var kept) && kept != value)
                throw new ModelRegistryException($"The parameter {key} of run {runId} is '{kept}' and stays so; '{value}' was given.");
        }

        await _runs.UpdateAsync(
            new { RunId = runId, data.Params, data.Metrics, data.Tags },
            SameRun,
            [Added("params"), Added("metrics"), Added("tags")],
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task LogArtifactAsync(string runId, string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        Names.RequirePath(path);
        await RequireRunAsync(runId, cancellationToken).ConfigureAwait(false);
        await _files.WriteAsync(ArtifactPath(runId, path), content, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<byte[]> ReadArtifactAsync(string runId, string path, CancellationToken cancellationToken = default)
    {
        Names.RequireRun(runId);
        Names.RequirePath(path);
        return _files.ReadAsync(ArtifactPath(runId, path), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task FinishRunAsync(string runId, RunStatus status, CancellationToken cancellationToken = default)
    {
        await RequireRunAsync(runId, cancellationToken).ConfigureAwait(false);
        await _runs.UpdateAsync(
            new { RunId = runId, Status = status, FinishedAt = Now },
            SameRun,
            [new("status", "source.status"), new("finished_at", "source.finished_at")],
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<Run?> FindRunAsync(string runId, CancellationToken cancellationToken = default)
    {
        Names.RequireRun(runId);
        return (await _runs.ReadAsync(all => all.Filter(Col("run_id") == runId), cancellationToken).ConfigureAwait(false)).SingleOrDefault();
    }

    private async Task<Run> RequireRunAsync(string runId, CancellationToken cancellationToken) =>
        await FindRunAsync(runId, cancellationToken).ConfigureAwait(false) ?? throw new ModelRegistryException($"There is no run {runId} in the lake's registry.");

    private static string ArtifactPath(string runId, string path) => $"registry/artifacts/{runId}/{path}";
}
