namespace Reelhouse.Spark.Engine.Maven;

/// <summary>What Maven is asked to copy, and where to.</summary>
internal sealed record MavenRequest(string Pom, IReadOnlyList<string> Modules, string Staging)
{
    /// <summary>The restored mirror to resolve from; null for the user's own settings.</summary>
    public (string Settings, string Repository)? Mirror { get; init; }

    /// <summary>Whether the jars lie in folders by group, artifact and version, which tells their coordinates.</summary>
    public bool RepositoryLayout { get; init; }
}
