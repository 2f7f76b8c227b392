using Reelhouse.Churn.Training;

namespace Reelhouse.Churn.Promotion;

/// <summary>What the gate says of a challenger.</summary>
/// <param name="Checks">What was looked at, in order.</param>
/// <param name="Auc">The challenger's AUC with its 95% interval; null where there were too few leavers.</param>
/// <param name="ChampionAuc">The champion's AUC; null where there is none.</param>
/// <param name="Difference">By how much the challenger's AUC is above the champion's, or above 0.5 where there is none, with the 95% interval.</param>
/// <param name="Judgement">How well the challenger's scores foretold what came; null where there were too few leavers.</param>
public sealed record GateVerdict(IReadOnlyList<GateCheck> Checks, Interval? Auc = null, double? ChampionAuc = null, Interval? Difference = null, Judgement? Judgement = null)
{
    /// <summary>Whether the challenger becomes the champion: every check is passed.</summary>
    public bool IsPromoted => Checks.All(check => check.IsPassed);
}
