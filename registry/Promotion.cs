using System.Globalization;

namespace Reelhouse.Registry;

/// <summary>
/// Champions come and go by one move of an alias. A champion remembers in a tag, set before the move, who was champion before it, so that a promotion
/// that is cut short changes nothing that counts and can be given again.
/// </summary>
public static class Promotion
{
    private const string FormerTag = "reelhouse.champion_before";

    /// <summary>Makes a version the champion, once its file has been loaded and found to be the registered one.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="name">The model.</param>
    /// <param name="version">The version's number.</param>
    /// <param name="cancellationToken">Cancels the questions.</param>
    /// <returns>The champion before; null where there was none.</returns>
    /// <exception cref="ModelRegistryException">The version is not there, or may not be loaded.</exception>
    public static async Task<ModelVersion?> PromoteAsync(this IModelRegistry registry, string name, int version, CancellationToken cancellationToken = default)
    {
        var next = await registry.RequireAsync(name, version, cancellationToken).ConfigureAwait(false);
        await registry.LoadAsync(next, cancellationToken).ConfigureAwait(false);
        var former = await registry.FindAsync(name, Alias.Champion, cancellationToken).ConfigureAwait(false);
        if (former?.Version == version) return former;
        var remembered = former?.Version.ToString(CultureInfo.InvariantCulture) ?? "none";
        await registry.SetTagAsync(name, version, FormerTag, remembered, cancellationToken).ConfigureAwait(false);
        await registry.SetAliasAsync(name, Alias.Champion, version, cancellationToken).ConfigureAwait(false);
        return former;
    }

    /// <summary>Makes the version that was champion before the present one the champion again. It may be given again, to go back further.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="name">The model.</param>
    /// <param name="cancellationToken">Cancels the questions.</param>
    /// <returns>The champion that went, and the one that came back.</returns>
    /// <exception cref="ModelRegistryException">There is no champion, or none before it, or the one before it may not be loaded.</exception>
    public static async Task<(ModelVersion Gone, ModelVersion Back)> RollbackAsync(this IModelRegistry registry, string name, CancellationToken cancellationToken = default)
    {
        var champion = await registry.RequireAsync(name, Alias.Champion, cancellationToken).ConfigureAwait(false);
        if (!int.TryParse(champion.Tags.GetValueOrDefault(FormerTag), NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            throw new ModelRegistryException($"{champion} is the champion, and none was before it: promote another version by its number.");
        var former = await registry.RequireAsync(name, version, cancellationToken).ConfigureAwait(false);
        await registry.LoadAsync(former, cancellationToken).ConfigureAwait(false);
        await registry.SetAliasAsync(name, Alias.Champion, version, cancellationToken).ConfigureAwait(false);
        return (champion, former);
    }
}
