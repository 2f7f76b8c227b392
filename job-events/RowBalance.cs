using System.Text.Json.Serialization;

namespace Reelhouse.JobEvents;

/// <summary>
/// Where the rows of a job's input went. Counts are of input rows, each with exactly one outcome, so that
/// <c>rows in = written + quarantined + late + duplicate + filtered</c> holds whether a job maps, explodes or aggregates.
/// </summary>
/// <param name="RowsIn">Input rows read.</param>
/// <param name="RowsWritten">Input rows that are part of the written table.</param>
/// <param name="Quarantined">Input rows that failed a check and lie in the quarantine table.</param>
/// <param name="Late">Input rows that arrived later than allowed; they lie in the quarantine table too.</param>
/// <param name="Duplicate">Input rows that repeat another one.</param>
/// <param name="Filtered">Input rows that the table leaves out on purpose.</param>
/// <param name="Reasons">How many rows each check turned away, by the check's name; a row can fail several.</param>
public sealed record RowBalance(
    long RowsIn,
    long RowsWritten,
    long Quarantined = 0,
    long Late = 0,
    long Duplicate = 0,
    long Filtered = 0,
    IReadOnlyDictionary<string, long>? Reasons = null)
{
    /// <summary>No rows at all.</summary>
    public static RowBalance Empty { get; } = new(0, 0);

    /// <summary>Whether every input row has an outcome.</summary>
    [JsonIgnore]
    public bool Holds => RowsIn == RowsWritten + Quarantined + Late + Duplicate + Filtered;

    /// <summary>The sum of two balances, reasons included.</summary>
    public static RowBalance operator +(RowBalance a, RowBalance b) => new(
        a.RowsIn + b.RowsIn,
        a.RowsWritten + b.RowsWritten,
        a.Quarantined + b.Quarantined,
        a.Late + b.Late,
        a.Duplicate + b.Duplicate,
        a.Filtered + b.Filtered,
        Sum(a.Reasons, b.Reasons));

    private static IReadOnlyDictionary<string, long>? Sum(IReadOnlyDictionary<string, long>? a, IReadOnlyDictionary<string, long>? b)
    {
        if (a is null || b is null) return a ?? b;
        return a.Concat(b).GroupBy(reason => reason.Key).ToDictionary(group => group.Key, group => group.Sum(reason => reason.Value));
    }
}
