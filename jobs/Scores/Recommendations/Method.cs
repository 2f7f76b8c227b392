namespace Reelhouse.Jobs.Scores.Recommendations;

/// <summary>How titles are recommended, by the names that tables have.</summary>
internal static class Method
{
    public const string Als = "ALS";
    public const string MostPopular = "most popular";
}
