namespace Reelhouse.Registry;

/// <summary>What is logged of a run in one go; each part is empty by default.</summary>
public sealed record RunData
{
    /// <summary>What the run was told.</summary>
    public IReadOnlyDictionary<string, string> Params { get; init; } = new Dictionary<string, string>();

    /// <summary>What the run measured.</summary>
    public IReadOnlyDictionary<string, double> Metrics { get; init; } = new Dictionary<string, double>();

    /// <summary>What the run was made from, such as the versions of its data and code.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}
