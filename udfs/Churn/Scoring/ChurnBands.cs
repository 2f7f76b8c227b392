namespace Reelhouse.Churn.Scoring;

/// <summary>Scores in three words. The usual chance to leave within a week is a few percent, so that one in ten is high.</summary>
public static class ChurnBands
{
    /// <summary>One in ten or more will leave.</summary>
    public const string High = "high";

    /// <summary>One in 25 or more will leave.</summary>
    public const string Medium = "medium";

    /// <summary>Fewer will leave.</summary>
    public const string Low = "low";

    private const double HighFrom = 0.1;
    private const double MediumFrom = 0.04;

    /// <summary>The band of a score.</summary>
    /// <param name="score">The chance that a subscriber leaves, from 0 to 1.</param>
    public static string Of(double score) => score >= HighFrom ? High : score >= MediumFrom ? Medium : Low;
}
