using System.Globalization;
using static Reelhouse.Registry.MLflow.Answers;

namespace Reelhouse.Registry.MLflow;

/// <summary>
/// Runs and models in an MLflow server that serves artifacts, which is its default. A version's hash and file name are two of its tags, so that a version
/// which another program registered is seen but not loaded.
/// </summary>
public sealed partial class MLflowRegistry : IModelRegistry
{
    private const string HashTag = "reelhouse.sha256";
    private const string FileTag = "reelhouse.file";
    private const string PageSize = "1000";

    private readonly MLflowClient _client;
    private readonly TimeProvider _time;

    /// <summary>A registry behind a client.</summary>
    /// <param name="client">From <see cref="MLflowSettings.OpenClient"/>; its owner disposes it.</param>
    /// <param name="time">Dates runs.</param>
    public MLflowRegistry(HttpClient client, TimeProvider time)
    {
        _client = new(client);
        _time = time;
    }

    private long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <inheritdoc/>
    public async Task<ModelVersion> RegisterAsync(string name, string runId, ModelFile file, CancellationToken cancellationToken = default)
    {
        Names.RequireModel(name);
        Names.RequirePath(file.FileName);
        var run = await RequireRunAsync(runId, cancellationToken).ConfigureAwait(false);
        var hash = ModelHash.Of(file.Content);
        var folder = MLmodel.FolderOf(name, hash);
        var artifacts = $"{ArtifactPath(run.Info.ArtifactUri)}/{folder}";
        await _client.UploadAsync($"{artifacts}/{file.FileName}", file.Content, cancellationToken).ConfigureAwait(false);
        await _client.UploadAsync($"{artifacts}/{MLmodel.FileName}", MLmodel.Write(name, runId, file, hash, _time.GetUtcNow()), cancellationToken).ConfigureAwait(false);

        // MLflow takes a file twice; one training job at a time works in a run, so looking first is enough.
        var ofRun = await SearchAsync($"name='{name}' and run_id='{runId}'", cancellationToken).ConfigureAwait(false);
        if (ofRun.FirstOrDefault(version => version.Sha256 == hash) is { } same)
            return await this.RequireAsync(name, same.Version, cancellationToken).ConfigureAwait(false);
        await CreateModelAsync(name, cancellationToken).ConfigureAwait(false);
        var tags = file.Tags.Append(new(HashTag, hash)).Append(new(FileTag, file.FileName)).Select(Pair);
        var body = new { name, source = $"{run.Info.ArtifactUri}/{folder}", run_id = runId, tags };
        var answer = await _client.SendAsync<OfVersion>(HttpMethod.Post, "model-versions/create", name, body, cancellationToken).ConfigureAwait(false);
        return VersionOf(answer.ModelVersion);
    }

    /// <inheritdoc/>
    public Task<ModelVersion?> FindAsync(string name, int version, CancellationToken cancellationToken = default)
    {
        Names.RequireModel(name);
        return FoundAsync("model-versions/get", name, ("version", Number(version)), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ModelVersion?> FindAsync(string name, string alias, CancellationToken cancellationToken = default)
    {
        Names.RequireModel(name);
        Names.RequireAlias(alias);
        return FoundAsync("registered-models/alias", name, ("alias", alias), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ModelVersion>> ListAsync(string name, CancellationToken cancellationToken = default)
    {
        Names.RequireModel(name);
        var versions = await SearchAsync($"name='{name}'", cancellationToken).ConfigureAwait(false);
        if (versions.Count == 0) return [];
        var model = await _client.GetAsync<OfModel>("registered-models/get", cancellationToken, ("name", name)).ConfigureAwait(false);
        var aliases = (model.RegisteredModel.Aliases ?? []).ToLookup(alias => alias.Version, alias => alias.Alias);
        return [.. versions.OrderByDescending(version => version.Version).Select(version => version with { Aliases = [.. aliases[version.Version]] })];
    }

    /// <inheritdoc/>
    public async Task SetAliasAsync(string name, string alias, int version, CancellationToken cancellationToken = default)
    {
        Names.RequireAlias(alias);
        await this.RequireAsync(name, version, cancellationToken).ConfigureAwait(false);
        var body = new { name, alias, version = Number(version) };
        await _client.SendAsync<Nothing>(HttpMethod.Post, "registered-models/alias", $"{name}@{alias}", body, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task DeleteAliasAsync(string name, string alias, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(name, alias, cancellationToken).ConfigureAwait(false) is null) return;
        await _client.SendAsync<Nothing>(HttpMethod.Delete, "registered-models/alias", $"{name}@{alias}", new { name, alias }, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task SetTagAsync(string name, int version, string key, string value, CancellationToken cancellationToken = default)
    {
        await this.RequireAsync(name, version, cancellationToken).ConfigureAwait(false);
        var body = new { name, version = Number(version), key, value };
        await _client.SendAsync<Nothing>(HttpMethod.Post, "model-versions/set-tag", $"{name}/{version}", body, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<byte[]> LoadAsync(ModelVersion version, CancellationToken cancellationToken = default)
    {
        var registered = ModelHash.Registered(version, await FindAsync(version.Name, version.Version, cancellationToken).ConfigureAwait(false));
        var content = await _client.DownloadAsync($"{ArtifactPath(registered.Source)}/{registered.FileName}", cancellationToken).ConfigureAwait(false);
        return ModelHash.Verified(registered, content);
    }

    private async Task<ModelVersion?> FoundAsync(string endpoint, string name, (string, string) which, CancellationToken cancellationToken)
    {
        try
        {
            return VersionOf((await _client.GetAsync<OfVersion>(endpoint, cancellationToken, ("name", name), which).ConfigureAwait(false)).ModelVersion);
        }
        catch (MLflowException missing) when (missing.IsNotThere || (endpoint == "registered-models/alias" && missing.ErrorCode == "INVALID_PARAMETER_VALUE"))
        {
            // MLflow says of an alias which the model has not that the parameter is invalid.
            return null;
        }
    }

    /// <summary>Versions, without their aliases, which MLflow leaves out here.</summary>
    private async Task<List<ModelVersion>> SearchAsync(string filter, CancellationToken cancellationToken)
    {
        var found = new List<ModelVersion>();
        var token = "";
        do
        {
            var page = await _client.GetAsync<Versions>(
                "model-versions/search", cancellationToken, ("filter", filter), ("max_results", PageSize), ("page_token", token)).ConfigureAwait(false);
            found.AddRange((page.ModelVersions ?? []).Select(VersionOf));
            token = page.NextPageToken ?? "";
        }
        while (token.Length > 0);
        return found;
    }

    private async Task CreateModelAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            await _client.SendAsync<Nothing>(HttpMethod.Post, "registered-models/create", name, new { name }, cancellationToken).ConfigureAwait(false);
        }
        catch (MLflowException there) when (there.IsThereAlready)
        {
        }
    }

    private static ModelVersion VersionOf(MLflowVersion version)
    {
        var tags = Values(version.Tags);
        tags.Remove(HashTag, out var hash);
        tags.Remove(FileTag, out var file);
        return new(
            version.Name, version.Version, version.RunId ?? "", version.Source ?? "", file, hash, DateTimeOffset.FromUnixTimeMilliseconds(version.CreationTimestamp), version.Aliases ?? [], tags);
    }

    /// <summary>Where the server's artifact store has what a URI of its scheme names.</summary>
    private static string ArtifactPath(string source) =>
        Uri.TryCreate(source, UriKind.Absolute, out var uri) && uri is { Scheme: "mlflow-artifacts", Host: "" }
            ? Uri.UnescapeDataString(uri.AbsolutePath).Trim('/')
            : throw new ModelRegistryException($"The artifacts are in {source}, which MLflow does not serve: start its server with --serve-artifacts, and with no other --default-artifact-root.");

    private static string Number(int version) => version.ToString(CultureInfo.InvariantCulture);
}
