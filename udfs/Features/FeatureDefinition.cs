namespace Reelhouse.Features;

/// <summary>A feature as its record declares it.</summary>
/// <param name="Name">The column's name, in snake_case.</param>
/// <param name="Description">What it says.</param>
/// <param name="Expression">The Spark SQL that computes it.</param>
/// <param name="IsNullable">Whether it may be missing.</param>
public sealed record FeatureDefinition(string Name, string Description, string Expression, bool IsNullable);
