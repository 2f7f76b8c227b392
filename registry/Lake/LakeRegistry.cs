using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Registry.Lake;

/// <summary>
/// Runs and models on the lake: the Delta tables <c>registry/runs</c> and <c>registry/versions</c> and files in <c>registry/artifacts</c>, below the lake's
/// root. A file is written first and counts for nothing until a row of <c>versions</c> names it.
/// </summary>
public sealed partial class LakeRegistry : IModelRegistry
{
    private readonly LakeTable<Run> _runs;
    private readonly LakeTable<ModelVersion> _versions;
    private readonly IModelFiles _files;
    private readonly TimeProvider _time;

    /// <summary>The registry of a lake.</summary>
    /// <param name="session">Gives the session that reads and writes the tables.</param>
    /// <param name="root">The lake's root, without a slash at its end.</param>
    /// <param name="files">The files below the same root.</param>
    /// <param name="time">Dates runs and versions.</param>
    public LakeRegistry(Func<CancellationToken, Task<SparkSession>> session, string root, IModelFiles files, TimeProvider time)
    {
        _runs = new(session, $"{root}/registry/runs");
        _versions = new(session, $"{root}/registry/versions");
        _files = files;
        _time = time;
    }

    /// <inheritdoc/>
    public async Task<ModelVersion> RegisterAsync(string name, string runId, ModelFile file, CancellationToken cancellationToken = default)
    {
        Names.RequireModel(name);
        Names.RequirePath(file.FileName);
        await RequireRunAsync(runId, cancellationToken).ConfigureAwait(false);
        var (now, hash) = (Now, ModelHash.Of(file.Content));
        var source = ArtifactPath(runId, MLmodel.FolderOf(name, hash));
        await _files.WriteAsync($"{source}/{file.FileName}", file.Content, cancellationToken).ConfigureAwait(false);
        await _files.WriteAsync($"{source}/{MLmodel.FileName}", MLmodel.Write(name, runId, file, hash, now), cancellationToken).ConfigureAwait(false);
        for (var number = 1; ; number++)
        {
            var known = await ListAsync(name, cancellationToken).ConfigureAwait(false);
            if (known.FirstOrDefault(IsSame) is { } same) return same;
            if (known.Count > 0) number = Math.Max(number, known[0].Version + 1);
            var next = new ModelVersion(name, number, runId, source, file.FileName, hash, now, [], file.Tags);
            await _versions.AppendAsync(next, $"model {name}", number, cancellationToken).ConfigureAwait(false);

            // Somebody else may have taken the number meanwhile.
            if (await FindAsync(name, number, cancellationToken).ConfigureAwait(false) is { } taken && IsSame(taken)) return taken;
        }

        bool IsSame(ModelVersion version) => version.RunId == runId && version.Sha256 == hash;
    }

    /// <inheritdoc/>
    public async Task<ModelVersion?> FindAsync(string name, int version, CancellationToken cancellationToken = default)
    {
        Names.RequireModel(name);
        return (await _versions.ReadAsync(all => all.Filter(Col("name") == name & Col("version") == version), cancellationToken).ConfigureAwait(false)).SingleOrDefault();
    }

    /// <inheritdoc/>
    public async Task<ModelVersion?> FindAsync(string name, string alias, CancellationToken cancellationToken = default)
    {
        Names.RequireModel(name);
        Names.RequireAlias(alias);
        return (await _versions.ReadAsync(all => all.Filter(Col("name") == name & ArrayContains(Col("aliases"), alias)), cancellationToken).ConfigureAwait(false)).SingleOrDefault();
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ModelVersion>> ListAsync(string name, CancellationToken cancellationToken = default)
    {
        Names.RequireModel(name);
        var versions = await _versions.ReadAsync(all => all.Filter(Col("name") == name), cancellationToken).ConfigureAwait(false);
        return [.. versions.OrderByDescending(version => version.Version)];
    }

    /// <inheritdoc/>
    public async Task SetAliasAsync(string name, string alias, int version, CancellationToken cancellationToken = default)
    {
        Names.RequireAlias(alias);
        var found = await this.RequireAsync(name, version, cancellationToken).ConfigureAwait(false);
        if (found.Aliases.Contains(alias)) return;

        // It leaves one version and comes to the other in one commit.
        await _versions.UpdateAsync(
            new { Name = name, Version = version, Alias = alias },
            "target.name = source.name AND (target.version = source.version OR array_contains(target.aliases, source.alias))",
            [new("aliases", "CASE WHEN target.version = source.version THEN array_union(target.aliases, array(source.alias)) ELSE array_remove(target.aliases, source.alias) END")],
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task DeleteAliasAsync(string name, string alias, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(name, alias, cancellationToken).ConfigureAwait(false) is null) return;
        await _versions.UpdateAsync(
            new { Name = name, Alias = alias },
            "target.name = source.name AND array_contains(target.aliases, source.alias)",
            [new("aliases", "array_remove(target.aliases, source.alias)")],
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task SetTagAsync(string name, int version, string key, string value, CancellationToken cancellationToken = default)
    {
        await this.RequireAsync(name, version, cancellationToken).ConfigureAwait(false);
        await _versions.UpdateAsync(
            new { Name = name, Version = version, Tags = new Dictionary<string, string> { [key] = value } },
            "target.name = source.name AND target.version = source.version",
            [Added("tags")],
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<byte[]> LoadAsync(ModelVersion version, CancellationToken cancellationToken = default)
    {
        var registered = ModelHash.Registered(version, await FindAsync(version.Name, version.Version, cancellationToken).ConfigureAwait(false));
        return ModelHash.Verified(registered, await _files.ReadAsync($"{registered.Source}/{registered.FileName}", cancellationToken).ConfigureAwait(false));
    }

    /// <summary>A map's entries, and over them those of the source.</summary>
    private static KeyValuePair<string, string> Added(string map) =>
        new(map, $"map_concat(map_filter(target.{map}, (key, value) -> NOT map_contains_key(source.{map}, key)), source.{map})");
}
