namespace Reelhouse.Features;

/// <summary>A feature as its record declares it.</summary>
/// <param name="Name">The column's name, in snake_case.</param>
/// <param name="Description">What it says.</param>
/// <param name="Expression">The Spark SQL that computes it.</param>
/// <param name="IsNullable">Whether it may be missing.</param>
/// <param name="Topic">What it speaks of; its name where it shares that with no other.</param>
/// <param name="Reason">What is said of it when it drives a prediction, with its value as <c>{0}</c>.</param>
public sealed record FeatureDefinition(string Name, string Description, string Expression, bool IsNullable, string Topic, string Reason);
