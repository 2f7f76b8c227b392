using Reelhouse.JobEvents;

namespace Reelhouse.Jobs.Tables;

/// <summary>How many candidate rows have each outcome, and how many broke each check.</summary>
internal sealed record Tally(IReadOnlyDictionary<string, long> ByOutcome, IReadOnlyDictionary<Check, long> Broken)
{
    /// <summary>The verdict where nothing is checked: every candidate is written.</summary>
    public static Tally AllWritten(long rows) =>
        new(Outcomes.All.ToDictionary(outcome => outcome, outcome => outcome == Outcomes.Written ? rows : 0), new Dictionary<Check, long>());

    /// <summary>The balance of so many input rows, of which some were left out before they became candidates.</summary>
    public RowBalance Balance(long rowsIn, long leftOut) => new(
        rowsIn,
        ByOutcome[Outcomes.Written],
        ByOutcome[Outcomes.Quarantined],
        ByOutcome[Outcomes.Late],
        ByOutcome[Outcomes.Duplicate],
        ByOutcome[Outcomes.Filtered] + leftOut,
        Of(severity => severity is Severity.Quarantine or Severity.Late or Severity.Duplicate or Severity.Filter));

    public IReadOnlyDictionary<string, long> Warnings => Of(severity => severity == Severity.Warn);

    public IReadOnlyDictionary<string, long> Failures => Of(severity => severity == Severity.Fail);

    private Dictionary<string, long> Of(Func<Severity, bool> severity) =>
        Broken.Where(each => severity(each.Key.Severity)).ToDictionary(each => each.Key.Name, each => each.Value);
}
