namespace Reelhouse.Churn.Promotion;

/// <summary>What the gate says of a challenger.</summary>
/// <param name="Checks">What was looked at, in order.</param>
/// <param name="Auc">The challenger's AUC with its 95% interval; null where there were too few leavers.</param>
/// <param name="ChampionAuc">The champion's AUC; null where there is none.</param>
/// <param name="Difference">By how much the challenger's AUC is above the champion's, or above 0.5 where there is none, with the 95% interval.</param>
public sealed record GateVerdict(IReadOnlyList<GateCheck> Checks, Interval? Auc, double? ChampionAuc, Interval? Difference)
{
    /// <summary>Whether the challenger becomes the champion: every check is passed.</summary>
    public bool IsPromoted => Checks.All(check => check.IsPassed);
}
