namespace Reelhouse.Anomalies;

/// <summary>A stretch of hours or days in which a measure was far from what was to be expected, for one value of one dimension.</summary>
/// <param name="Measure">The measure's name.</param>
/// <param name="Dimension">The dimension's name; all where all rows are meant.</param>
/// <param name="Value">The dimension's value; all where all rows are meant.</param>
/// <param name="FromAt">When it began.</param>
/// <param name="ToAt">When it was over.</param>
/// <param name="Cases">Sessions or payments counted in that time.</param>
/// <param name="Observed">The rate, or the amount.</param>
/// <param name="Expected">The rate or amount to be expected from the days before.</param>
/// <param name="Excess">Hits, or the amount, beyond what was to be expected; below zero where something is missing.</param>
/// <param name="PValue">The chance of its least likely hour or day, were all as usual.</param>
/// <param name="Severity">critical, major or minor: by the share of all rows of that time that were hit beyond what was to be expected.</param>
/// <param name="Sentence">All of this in words.</param>
public sealed record Anomaly(
    string Measure,
    string Dimension,
    string Value,
    DateTimeOffset FromAt,
    DateTimeOffset ToAt,
    long Cases,
    double Observed,
    double Expected,
    double Excess,
    double PValue,
    string Severity,
    string Sentence)
{
    /// <summary>The dimension, and the value, of all rows.</summary>
    public const string All = "all";
}
