namespace Reelhouse.Registry;

/// <summary>Versions that must be there.</summary>
public static class Required
{
    /// <summary>A version by its number.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="name">The model.</param>
    /// <param name="version">The number.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <exception cref="ModelRegistryException">It is not there; the message says which are.</exception>
    public static async Task<ModelVersion> RequireAsync(this IModelRegistry registry, string name, int version, CancellationToken cancellationToken = default) =>
        await registry.FindAsync(name, version, cancellationToken).ConfigureAwait(false)
        ?? throw new ModelRegistryException($"{name} has no version {version}; it has {await VersionsAsync(registry, name, cancellationToken).ConfigureAwait(false)}.");

    /// <summary>The version that an alias stands for.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="name">The model.</param>
    /// <param name="alias">The alias.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <exception cref="ModelRegistryException">No version has the alias; the message says which versions and aliases there are.</exception>
    public static async Task<ModelVersion> RequireAsync(this IModelRegistry registry, string name, string alias, CancellationToken cancellationToken = default) =>
        await registry.FindAsync(name, alias, cancellationToken).ConfigureAwait(false)
        ?? throw new ModelRegistryException($"No version of {name} has the alias {alias}; it has {await VersionsAsync(registry, name, cancellationToken).ConfigureAwait(false)}.");

    private static async Task<string> VersionsAsync(IModelRegistry registry, string name, CancellationToken cancellationToken)
    {
        var versions = await registry.ListAsync(name, cancellationToken).ConfigureAwait(false);
        return versions.Count == 0 ? "no version" : string.Join(", ", versions.Select(version => $"{version.Version}{string.Concat(version.Aliases.Select(alias => $" @{alias}"))}"));
    }
}
