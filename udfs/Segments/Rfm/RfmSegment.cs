namespace Reelhouse.Segments.Rfm;

/// <summary>A kind of subscriber, by how lately they watched, how often, and what they have paid.</summary>
/// <param name="Name">What the field calls it.</param>
/// <param name="Meaning">What it means, in words.</param>
/// <param name="Recency">Scores of recency.</param>
/// <param name="Frequency">Scores of frequency.</param>
/// <param name="Monetary">Scores of money.</param>
public sealed record RfmSegment(string Name, string Meaning, Scores Recency, Scores Frequency, Scores Monetary)
{
    private static readonly Scores Low = new(1, 2);
    private static readonly Scores High = new(4, 5);

    /// <summary>Each kind; every combination of scores is of exactly one.</summary>
    public static IReadOnlyList<RfmSegment> All { get; } =
    [
        new("champions", "Watched lately and often, and have paid a good deal", High, High, new(3, 5)),
        new("loyal", "Watch often, though not in the last days", new(3, 3), High, Scores.Any),
        new("steady", "Watched lately, not often, and have paid a good deal", High, new(2, 3), new(3, 5)),
        new("promising", "Watched lately and often, and have paid little so far", High, High, Low),
        new("growing", "Watched lately, not often, and have paid little so far", High, new(2, 3), Low),
        new("new", "Watched lately for one of the first times, and have paid little so far", High, new(1, 1), Low),
        new("need attention", "Watched lately, hardly ever, and have paid a good deal", High, new(1, 1), new(3, 5)),
        new("cooling", "Have not watched in the last days, and not often before", new(3, 3), new(2, 3), Scores.Any),
        new("about to sleep", "Have not watched in the last days, and hardly ever before", new(3, 3), new(1, 1), Scores.Any),
        new("cannot lose", "Used to watch often and have paid much, and have not watched lately", Low, new(3, 5), High),
        new("at risk", "Used to watch often, and have not watched lately", Low, new(3, 5), new(1, 3)),
        new("hibernating", "Have not watched lately, and seldom before", Low, Low, Scores.Any),
    ];

    /// <summary>The kind of a subscriber with these scores.</summary>
    public static RfmSegment Of(int recency, int frequency, int monetary) => All.Single(segment => segment.Contains(recency, frequency, monetary));

    /// <summary>Whether a subscriber with these scores is of this kind.</summary>
    public bool Contains(int recency, int frequency, int monetary) => Recency.Contains(recency) && Frequency.Contains(frequency) && Monetary.Contains(monetary);
}
