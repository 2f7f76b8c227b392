namespace Reelhouse.Registry;

/// <summary>A registered file of a model.</summary>
/// <param name="Name">The model.</param>
/// <param name="Version">The version's number, from 1.</param>
/// <param name="RunId">The run that made it.</param>
/// <param name="Source">The folder that holds the file, as the registry names it.</param>
/// <param name="FileName">The file's name in that folder; null where another program registered the version without a hash.</param>
/// <param name="Sha256">The file's SHA-256 in small hexadecimal digits; null as for the name, and such a version is not loaded.</param>
/// <param name="CreatedAt">When it was registered.</param>
/// <param name="Aliases">The aliases that stand for it.</param>
/// <param name="Tags">Its tags.</param>
public sealed record ModelVersion(
    string Name,
    int Version,
    string RunId,
    string Source,
    string? FileName,
    string? Sha256,
    DateTimeOffset CreatedAt,
    IReadOnlyList<string> Aliases,
    IReadOnlyDictionary<string, string> Tags)
{
    /// <summary>The model and the number, as in <c>churn/3</c>.</summary>
    public override string ToString() => $"{Name}/{Version}";
}
