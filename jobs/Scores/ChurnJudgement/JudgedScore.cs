using Reelhouse.Churn.Promotion;
using Reelhouse.Churn.Training;
using Reelhouse.Jobs.Models.Decisions;
using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Scores.ChurnJudgement;

/// <summary>A score of a run date, and what came.</summary>
/// <param name="IsHeldOut">Whether they were held out of the list to call; null where neither.</param>
internal sealed record JudgedScore([Key] string SubscriberId, [Key] DateOnly RunDate, int ModelVersion, double Score, bool? IsChurned, bool IsForetold, bool? IsHeldOut)
{
    /// <summary>What the scores of one run date and version were worth.</summary>
    public static ChurnJudgementRow Judge(IEnumerable<JudgedScore> scores)
    {
        var rows = scores.ToList();
        var isChurned = rows.ConvertAll(row => row.IsChurned == true);
        var churned = isChurned.Count(left => left);
        var judgement = churned > 0 && churned < rows.Count ? Judgement.Of(isChurned, rows.ConvertAll(row => row.Score)) : null;
        var (called, heldOut) = (Group(rows, isHeldOut: false), Group(rows, isHeldOut: true));
        var worth = called.Count > 0 && heldOut.Count > 0 ? ShareDifference.Of(heldOut.Churned, heldOut.Count, called.Churned, called.Count, GateRules.Deviations) : null;
        return new(
            rows[0].RunDate,
            rows[0].ModelVersion,
            rows.Count,
            churned,
            rows.Average(row => row.Score),
            churned / (double)rows.Count,
            judgement?.Auc,
            judgement?.LogLoss,
            judgement?.Lift,
            [.. judgement?.Calibration.Select(bin => new CalibrationTenth(bin.Count, bin.Foretold, bin.Came)) ?? []],
            called.Count,
            called.Churned,
            heldOut.Count,
            heldOut.Churned,
            worth?.Value,
            worth?.Low,
            worth?.High);
    }

    private static (int Count, int Churned) Group(List<JudgedScore> rows, bool isHeldOut)
    {
        var group = rows.FindAll(row => row.IsHeldOut == isHeldOut);
        return (group.Count, group.Count(row => row.IsChurned == true));
    }
}
