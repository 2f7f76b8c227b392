namespace Reelhouse.Spark.Engine;

/// <summary>Something that the engine needs of the machine, and what was found.</summary>
/// <param name="Name">What is needed, such as Java.</param>
/// <param name="IsMet">Whether it is there.</param>
/// <param name="Finding">What was found; where it is missing, what to do, in one line.</param>
public sealed record EngineRequirement(string Name, bool IsMet, string Finding);
