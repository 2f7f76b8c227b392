namespace Reelhouse.Registry;

/// <summary>The aliases that mean something to the house.</summary>
public static class Alias
{
    /// <summary>The version that scores.</summary>
    public const string Champion = "champion";

    /// <summary>The version that may become the champion.</summary>
    public const string Challenger = "challenger";
}
