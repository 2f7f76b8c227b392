namespace Reelhouse.Anomalies;

/// <summary>What is watched: how it is counted, by what it is told apart, and how it is spoken of.</summary>
/// <param name="Name">Its name, in snake_case.</param>
/// <param name="Kind">Whether it is a rate or an amount.</param>
/// <param name="Source">Which of the observed rows it is about.</param>
/// <param name="Counted">Spark SQL: whether a row counts.</param>
/// <param name="Total">Spark SQL: what is summed up over the rows that count: 1 for a hit of a rate and 0 otherwise, or an amount.</param>
/// <param name="Dimensions">Columns whose values have series of their own, beside that of all rows.</param>
/// <param name="IsHourly">Whether hours are looked at beside days.</param>
/// <param name="Noun">What is counted, in words.</param>
/// <param name="Verb">What a hit did, in words.</param>
public sealed record Measure(
    string Name, MeasureKind Kind, string Source, string Counted, string Total, IReadOnlyList<string> Dimensions, bool IsHourly, string Noun, string Verb);
