namespace Reelhouse.Segments.Rfm;

/// <summary>Scores from one to another, both included.</summary>
public readonly record struct Scores(int From, int To)
{
    /// <summary>The worst score.</summary>
    public const int Least = 1;

    /// <summary>The best score.</summary>
    public const int Most = 5;

    /// <summary>Every score.</summary>
    public static Scores Any { get; } = new(Least, Most);

    /// <summary>Whether a score is one of them.</summary>
    public bool Contains(int score) => score >= From && score <= To;
}
