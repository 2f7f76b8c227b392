namespace Reelhouse.Anomalies.Detection;

/// <summary>Hours or days of a series, one after the other, that stand out.</summary>
/// <param name="Dimension">The dimension's number; -1 for all rows.</param>
/// <param name="Value">Its value.</param>
/// <param name="From">When the first begins.</param>
/// <param name="To">When the last is over.</param>
/// <param name="Count">Rows counted.</param>
/// <param name="Hits">Hits among them.</param>
/// <param name="Expected">Hits to be expected.</param>
/// <param name="PValue">The chance of the least likely slot.</param>
/// <param name="Evidence">How much better the stretch's own rate explains its hits than the expected one does: the logarithm of the likelihoods' ratio.</param>
internal sealed record Stretch(int Dimension, string Value, DateTimeOffset From, DateTimeOffset To, long Count, double Hits, double Expected, double PValue, double Evidence)
{
    private const double LeastExcess = 5;
    private const double LeastRatio = 2;

    /// <summary>Whether it is more than a curiosity.</summary>
    public bool IsLarge => Hits >= LeastRatio * Expected && Hits - Expected >= LeastExcess;

    public bool Covers(Cell cell) => cell.At >= From && cell.At < To && (Dimension < 0 || cell.Values[Dimension] == Value);

    public bool Touches(Stretch other) => Dimension == other.Dimension && Value == other.Value && From <= other.To && other.From <= To;

    /// <summary>Both as one; their rows are not the same ones.</summary>
    public Stretch With(Stretch other) => new(
        Dimension,
        Value,
        From < other.From ? From : other.From,
        To > other.To ? To : other.To,
        Count + other.Count,
        Hits + other.Hits,
        Expected + other.Expected,
        Math.Min(PValue, other.PValue),
        Evidence + other.Evidence);
}
