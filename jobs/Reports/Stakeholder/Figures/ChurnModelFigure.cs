using Reelhouse.Jobs.Models.Churn;
using Reelhouse.Jobs.Models.Decisions;
using Reelhouse.Jobs.Reports.Charts;
using Reelhouse.Jobs.Reports.Pages;
using Reelhouse.Jobs.Scores.ChurnJudgement;

namespace Reelhouse.Jobs.Reports.Stakeholder.Figures;

internal static class ChurnModelFigure
{
    private static readonly string[] Rankings = [ChurnTrainingRow.Model, ChurnTrainingRow.Baseline, ChurnTrainingRow.Hazard];

    /// <summary>What the gate decided last of a challenger, and what a person has decided since.</summary>
    public static Figure Decision(StakeholderReport report)
    {
        var gate = Gate(report);
        return gate is null
            ? Figure.Empty("churn-decision", "The model's admission", "no model has come to the gate.")
            : new Figure("churn-decision", "The model's admission", CaptionOf(gate) + SinceThen(report, gate), null, ReasonsOf(gate), IsWide: true);
    }

    /// <summary>How well the newest model ranked subscribers that it had not seen, beside what it has to beat and the best that any could.</summary>
    public static Figure Test(StakeholderReport report)
    {
        var rankings = report.Outlook.Training.OrderBy(row => Array.IndexOf(Rankings, row.Ranking)).ToList();
        return rankings.Count == 0
            ? Figure.Empty("churn-test", "How well the newest model ranks", "a model needs three weeks with leavers.")
            : new Figure("churn-test", "How well the newest model ranks", CaptionOf(rankings), null, TableOf(rankings));
    }

    /// <summary>What was foretold to subscribers that the model had not seen, and what came.</summary>
    public static Figure Calibration(StakeholderReport report) => Gate(report) is { Calibration.Count: > 0 } gate
        ? new Figure("churn-calibration", "Foretold and came", LiftOf(gate), ChartOf(gate.Calibration), TableOf(gate.Calibration))
        : Figure.Empty("churn-calibration", "Foretold and came", "no model was judged by subscribers that it had not seen.");

    /// <summary>How the scores of earlier run dates did.</summary>
    public static Figure Judgements(StakeholderReport report)
    {
        var judged = report.Outlook.Judgements.OrderByDescending(row => row.RunDate).ThenByDescending(row => row.ModelVersion).ToList();
        return judged.Count == 0
            ? Figure.Empty("churn-judgement", "Scores judged by what came", "a week has to pass after a run date before its scores are judged.")
            : new Figure("churn-judgement", "Scores judged by what came", CaptionOf(judged[0]), null, TableOf(judged));
    }

    private static PromotionDecision? Gate(StakeholderReport report) => report.Outlook.Decisions.Where(row => row.RunDate is not null).MaxBy(row => (row.RunDate, row.Version));

    private static string CaptionOf(PromotionDecision gate)
    {
        var verdict = gate.Action == PromotionDecision.Promote ? "was admitted" : "was refused";
        var champion = gate.ChampionVersion is { } version ? $"beside version {version}" : "with no model before it";
        var judged = gate.JudgedDate is { } day ? $"by {Wording.Count(gate.JudgedCount ?? 0)} subscribers of {Wording.Day(day)}, of whom {Wording.Count(gate.ChurnedCount ?? 0)} left" : "without anybody whose outcome is known";
        return $"Version {gate.Version} {verdict}: judged {champion}, {judged}.";
    }

    private static string SinceThen(StakeholderReport report, PromotionDecision gate)
    {
        var byHand = report.Outlook.Decisions.Where(row => row.RunDate is null && row.DecidedAt > (gate.DecidedAt ?? DateTimeOffset.MinValue)).MaxBy(row => row.DecidedAt);
        if (byHand is null) return "";
        var decided = byHand.Action == PromotionDecision.Rollback ? "was made the champion again" : "was made the champion";
        return $" On {Wording.Day(DateOnly.FromDateTime(byHand.DecidedAt!.Value.UtcDateTime))} version {byHand.Version} {decided} by hand ({string.Join("; ", byHand.Reasons)}).";
    }

    private static string CaptionOf(List<ChurnTrainingRow> rankings)
    {
        var test = rankings[0];
        var best = rankings.Exists(row => row.Ranking == ChurnTrainingRow.Hazard) ? " The hazard is the simulator's own, the best possible." : "";
        return $"Version {test.ModelVersion}, by {Wording.Count(test.TestedCount)} subscribers of {Wording.Day(test.TestedOn)}, of whom {Wording.Count(test.ChurnedCount)} left: how likely one who left is ranked above one who stayed.{best}";
    }

    private static string CaptionOf(ChurnJudgementRow judged) =>
        $"Of those scored on {Wording.Day(judged.RunDate)}, {Wording.Percent(judged.ForetoldShare)} were foretold to leave, and {Wording.Percent(judged.ChurnedShare)} left. "
        + "Calls are worth the percentage points by which fewer of those on the list left than of those held out of it, with the bounds of 95%: they tell something once both are on one side of 0.";

    private static DataTable TableOf(IEnumerable<ChurnTrainingRow> rankings) => DataTable.Of(
        rankings,
        new Column<ChurnTrainingRow>("Ranked by", row => row.Ranking),
        new Column<ChurnTrainingRow>("AUC", row => Wording.Area(row.Auc), IsNumber: true),
        new Column<ChurnTrainingRow>("95% from", row => Wording.Area(row.AucLow), IsNumber: true),
        new Column<ChurnTrainingRow>("to", row => Wording.Area(row.AucHigh), IsNumber: true),
        new Column<ChurnTrainingRow>("From the model's", row => row.OverModel is { } over ? FormattableString.Invariant($"{over:+0.000;-0.000} ({row.OverModelLow:+0.000;-0.000} to {row.OverModelHigh:+0.000;-0.000})") : "–", IsNumber: true));

    private static DataTable ReasonsOf(PromotionDecision gate) => DataTable.Of(gate.Reasons, new Column<string>("Looked at", reason => reason));

    private static string LiftOf(PromotionDecision gate) =>
        FormattableString.Invariant($"Version {gate.Version}, by the subscribers that it was judged by: of the tenth with the highest scores {gate.LiftTopDecile:0.0} times as many left as of all. Tenths are by score, the lowest first.");

    private static LineChart ChartOf(IReadOnlyList<CalibrationTenth> tenths) => LineChart.Of(
        [
            new LineSeries("Foretold", [.. tenths.Select((tenth, at) => new ChartPoint($"{at + 1}", tenth.Foretold, Wording.Percent(tenth.Foretold)))]),
            new LineSeries("Came", [.. tenths.Select((tenth, at) => new ChartPoint($"{at + 1}", tenth.Came, Wording.Percent(tenth.Came)))]),
        ],
        Wording.ShortPercent);

    private static DataTable TableOf(IReadOnlyList<CalibrationTenth> tenths) => DataTable.Of(
        tenths,
        new Column<CalibrationTenth>("Subscribers", tenth => Wording.Count(tenth.Count), IsNumber: true),
        new Column<CalibrationTenth>("Foretold", tenth => Wording.Percent(tenth.Foretold), IsNumber: true),
        new Column<CalibrationTenth>("Came", tenth => Wording.Percent(tenth.Came), IsNumber: true));

    private static DataTable TableOf(IReadOnlyList<ChurnJudgementRow> judged) => DataTable.Of(
        judged,
        new Column<ChurnJudgementRow>("Run date", row => Wording.Day(row.RunDate)),
        new Column<ChurnJudgementRow>("Version", row => Wording.Count(row.ModelVersion), IsNumber: true),
        new Column<ChurnJudgementRow>("Scored", row => Wording.Count(row.ScoredCount), IsNumber: true),
        new Column<ChurnJudgementRow>("Foretold", row => Wording.Percent(row.ForetoldShare), IsNumber: true),
        new Column<ChurnJudgementRow>("Left", row => Wording.Percent(row.ChurnedShare), IsNumber: true),
        new Column<ChurnJudgementRow>("AUC", row => row.Auc is { } auc ? Wording.Area(auc) : "–", IsNumber: true),
        new Column<ChurnJudgementRow>("Left of those to call", row => OfAll(row.CalledChurnedCount, row.CalledCount), IsNumber: true),
        new Column<ChurnJudgementRow>("of those held out", row => OfAll(row.HeldOutChurnedCount, row.HeldOutCount), IsNumber: true),
        new Column<ChurnJudgementRow>("Calls are worth", row => row.CallWorth is { } worth ? Points(worth, row.CallWorthLow, row.CallWorthHigh) : "–", IsNumber: true));

    private static string Points(double worth, double? low, double? high) => FormattableString.Invariant($"{100 * worth:+0.0;-0.0} ({100 * low:+0.0;-0.0} to {100 * high:+0.0;-0.0})");

    private static string OfAll(long churned, long count) => $"{Wording.Count(churned)} of {Wording.Count(count)}";
}
