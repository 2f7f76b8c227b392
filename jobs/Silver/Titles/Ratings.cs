namespace Reelhouse.Jobs.Silver.Titles;

/// <summary>The age ratings of films and of television in the United States, and the two that stand for none.</summary>
internal static class Ratings
{
    public static readonly IReadOnlyList<string> Known =
        ["G", "PG", "PG-13", "R", "NC-17", "TV-Y", "TV-Y7", "TV-Y7-FV", "TV-G", "TV-PG", "TV-14", "TV-MA", "NR", "UR"];
}
