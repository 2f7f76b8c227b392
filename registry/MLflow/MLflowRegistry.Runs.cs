using static Reelhouse.Registry.MLflow.Answers;

namespace Reelhouse.Registry.MLflow;

public sealed partial class MLflowRegistry
{
    // The most that one request may bring.
    private const int BatchPairs = 100;
    private const int BatchMetrics = 800;

    /// <inheritdoc/>
    public async Task<Run> StartRunAsync(string experiment, string name, CancellationToken cancellationToken = default)
    {
        var experimentId = await ExperimentIdAsync(experiment, cancellationToken).ConfigureAwait(false);
        var body = new { experiment_id = experimentId, run_name = name, start_time = Now };
        var answer = await _client.SendAsync<OfRun>(HttpMethod.Post, "runs/create", $"{experiment}: {name}", body, cancellationToken).ConfigureAwait(false);
        return RunOf(answer.Run, experiment);
    }

    /// <inheritdoc/>
    public async Task LogAsync(string runId, RunData data, CancellationToken cancellationToken = default)
    {
        Names.RequireRun(runId);
        var now = Now;
        foreach (var some in data.Params.Chunk(BatchPairs)) await LogBatchAsync(new { run_id = runId, @params = some.Select(Pair) }).ConfigureAwait(false);
        foreach (var some in data.Tags.Chunk(BatchPairs)) await LogBatchAsync(new { run_id = runId, tags = some.Select(Pair) }).ConfigureAwait(false);
        foreach (var some in data.Metrics.Chunk(BatchMetrics))
            await LogBatchAsync(new { run_id = runId, metrics = some.Select(metric => new { key = metric.Key, value = metric.Value, timestamp = now, step = 0 }) }).ConfigureAwait(false);

        Task LogBatchAsync(object body) => _client.SendAsync<Nothing>(HttpMethod.Post, "runs/log-batch", $"run {runId}", body, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task LogArtifactAsync(string runId, string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        Names.RequirePath(path);
        var run = await RequireRunAsync(runId, cancellationToken).ConfigureAwait(false);
        await _client.UploadAsync($"{ArtifactPath(run.Info.ArtifactUri)}/{path}", content, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<byte[]> ReadArtifactAsync(string runId, string path, CancellationToken cancellationToken = default)
    {
        Names.RequirePath(path);
        var run = await RequireRunAsync(runId, cancellationToken).ConfigureAwait(false);
        return await _client.DownloadAsync($"{ArtifactPath(run.Info.ArtifactUri)}/{path}", cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task FinishRunAsync(string runId, RunStatus status, CancellationToken cancellationToken = default)
    {
        Names.RequireRun(runId);
        var body = new { run_id = runId, status = status.ToString().ToUpperInvariant(), end_time = Now };
        return _client.SendAsync<Nothing>(HttpMethod.Post, "runs/update", $"run {runId}", body, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Run?> FindRunAsync(string runId, CancellationToken cancellationToken = default)
    {
        MLflowRun run;
        try
        {
            run = await RequireRunAsync(runId, cancellationToken).ConfigureAwait(false);
        }
        catch (MLflowException missing) when (missing.IsNotThere)
        {
            return null;
        }

        var experiment = await _client.GetAsync<OfExperiment>("experiments/get", cancellationToken, ("experiment_id", run.Info.ExperimentId)).ConfigureAwait(false);
        return RunOf(run, experiment.Experiment.Name);
    }

    private async Task<string> ExperimentIdAsync(string name, CancellationToken cancellationToken)
    {
        // Of two programs that find it missing, one makes it.
        try
        {
            return await FindAsync().ConfigureAwait(false);
        }
        catch (MLflowException missing) when (missing.IsNotThere)
        {
        }

        try
        {
            return (await _client.SendAsync<MadeExperiment>(HttpMethod.Post, "experiments/create", name, new { name }, cancellationToken).ConfigureAwait(false)).ExperimentId;
        }
        catch (MLflowException there) when (there.IsThereAlready)
        {
            return await FindAsync().ConfigureAwait(false);
        }

        async Task<string> FindAsync() =>
            (await _client.GetAsync<OfExperiment>("experiments/get-by-name", cancellationToken, ("experiment_name", name)).ConfigureAwait(false)).Experiment.ExperimentId;
    }

    private async Task<MLflowRun> RequireRunAsync(string runId, CancellationToken cancellationToken)
    {
        Names.RequireRun(runId);
        return (await _client.GetAsync<OfRun>("runs/get", cancellationToken, ("run_id", runId)).ConfigureAwait(false)).Run;
    }

    private static object Pair(KeyValuePair<string, string> pair) => new { key = pair.Key, value = pair.Value };

    private static Run RunOf(MLflowRun run, string experiment) => new(
        run.Info.RunId,
        experiment,
        run.Info.RunName ?? "",
        Enum.Parse<RunStatus>(run.Info.Status, ignoreCase: true),
        DateTimeOffset.FromUnixTimeMilliseconds(run.Info.StartTime),
        run.Info.EndTime is { } end and > 0 ? DateTimeOffset.FromUnixTimeMilliseconds(end) : null,
        Values(run.Data.Params),
        Values(run.Data.Metrics),
        Values(run.Data.Tags));

    private static Dictionary<string, T> Values<T>(IReadOnlyList<Pair<T>>? pairs) => (pairs ?? []).ToDictionary(pair => pair.Key, pair => pair.Value);
}
