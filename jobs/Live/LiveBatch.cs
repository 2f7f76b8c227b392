using System.Globalization;

namespace Reelhouse.Jobs.Live;

/// <summary>What became of a batch's messages.</summary>
/// <param name="Batch">Its number.</param>
/// <param name="Outcomes">Its messages by outcome: written, quarantined, late, duplicate.</param>
/// <param name="Model">The version that scored.</param>
/// <param name="Seconds">From the look at the tables to the commit.</param>
internal sealed record LiveBatch(long Batch, IReadOnlyDictionary<string, long> Outcomes, string Model, double Seconds)
{
    public bool IsNew => Outcomes.Count > 0;

    /// <summary>No message came since a batch.</summary>
    public static LiveBatch NothingNew(long last) => new(last, new Dictionary<string, long>(), "", 0);

    public override string ToString() => !IsNew ? string.Create(CultureInfo.InvariantCulture, $"batch {Batch}") : string.Create(
        CultureInfo.InvariantCulture,
        $"batch {Batch}: {Outcomes.Values.Sum()} messages ({string.Join(", ", Outcomes.OrderBy(outcome => outcome.Key, StringComparer.Ordinal).Select(outcome => $"{outcome.Value} {outcome.Key}"))}) scored by {Model} in {Seconds:0.0} s");
}
