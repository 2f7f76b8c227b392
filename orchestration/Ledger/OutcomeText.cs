namespace Reelhouse.Orchestration.Ledger;

/// <summary>An outcome as the ledger, the JSON result and people write it.</summary>
internal static class OutcomeText
{
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Pending => "pending",
        Outcome.Running => "running",
        Outcome.Succeeded => "succeeded",
        Outcome.Unchanged => "unchanged",
        Outcome.Failed => "failed",
        Outcome.CheckFailed => "check_failed",
        Outcome.Interrupted => "interrupted",
        Outcome.Skipped => "skipped",
        Outcome.Empty => "empty",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "An outcome without a name"),
    };

    public static Outcome Read(string text) => Outcomes[text];

    private static readonly Dictionary<string, Outcome> Outcomes = Enum.GetValues<Outcome>().ToDictionary(Of);
}
