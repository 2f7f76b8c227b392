namespace Reelhouse.Anomalies;

/// <summary>What was counted of a measure in an hour (or in a day, where hours are not looked at) for one combination of its dimensions' values.</summary>
/// <param name="At">When the hour or day begins, in UTC.</param>
/// <param name="Values">The values, in the order of the measure's dimensions; empty texts where they are not known.</param>
/// <param name="Count">Rows that count.</param>
/// <param name="Total">Hits among them, or their amount.</param>
public sealed record Cell(DateTimeOffset At, IReadOnlyList<string> Values, long Count, double Total);
