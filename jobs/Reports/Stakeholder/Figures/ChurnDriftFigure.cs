using Reelhouse.Jobs.Reports.Pages;
using Reelhouse.Jobs.Scores.ChurnDrift;

namespace Reelhouse.Jobs.Reports.Stakeholder.Figures;

internal static class ChurnDriftFigure
{
    private const string Id = "churn-drift";
    private const string Title = "What has moved since the model learnt";

    public static Figure Of(StakeholderReport report)
    {
        var drift = report.Outlook.Drift.OrderByDescending(row => row.Psi).ThenBy(row => row.Feature, StringComparer.Ordinal).ToList();
        return drift.Count == 0 ? Figure.Empty(Id, Title, "no model scores.") : new Figure(Id, Title, CaptionOf(drift), null, TableOf(drift));
    }

    private static string CaptionOf(List<ChurnDriftRow> drift) =>
        $"{Moved(drift, "fail")} of {drift.Count} features and scores have moved far (an index of 0.25 or more), {Moved(drift, "warn")} somewhat (0.1 or more).";

    private static int Moved(List<ChurnDriftRow> drift, string status) => drift.Count(row => row.Status == status);

    private static DataTable TableOf(IEnumerable<ChurnDriftRow> drift) => DataTable.Of(
        drift,
        new Column<ChurnDriftRow>("Feature", row => row.Feature.Replace('_', ' ')),
        new Column<ChurnDriftRow>("Index", row => row.Psi is { } psi ? FormattableString.Invariant($"{psi:0.000}") : "–", IsNumber: true),
        new Column<ChurnDriftRow>("Status", row => row.Status));
}
