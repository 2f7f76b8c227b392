using Reelhouse.Jobs.Reports.Pages;
using Reelhouse.Jobs.Scores.ChurnDrift;

namespace Reelhouse.Jobs.Reports.Stakeholder.Figures;

internal static class ChurnDriftFigure
{
    private const string All = "all";
    private const int SlicesShown = 20;

    /// <summary>Over all subscribers.</summary>
    public static Figure OverAll(StakeholderReport report)
    {
        var drift = InOrder(report).Where(row => row.Slice == All).ToList();
        return drift.Count == 0
            ? Figure.Empty("churn-drift", "What has moved since the model learnt", "no model scores.")
            : new Figure("churn-drift", "What has moved since the model learnt", CaptionOf(drift), null, DataTable.Of(drift, Columns));
    }

    /// <summary>Among the subscribers of one plan, country or device.</summary>
    public static Figure BySlice(StakeholderReport report)
    {
        var drift = InOrder(report).Where(row => row.Slice != All && IsMoved(row)).ToList();
        return drift.Count == 0
            ? Figure.Empty("churn-drift-slices", "Where it has moved", "no plan, country or device with enough subscribers has moved.")
            : new Figure("churn-drift-slices", "Where it has moved", SlicesCaptionOf(drift), null, DataTable.Of(drift.Take(SlicesShown), [new Column<ChurnDriftRow>("Among", row => $"{row.Slice} {row.SliceValue}"), .. Columns]));
    }

    private static Column<ChurnDriftRow>[] Columns =>
    [
        new("Feature", row => row.Feature.Replace('_', ' ')),
        new("Index", row => row.Psi is { } psi ? FormattableString.Invariant($"{psi:0.000}") : "–", IsNumber: true),
        new("Status", row => row.Status),
    ];

    private static IEnumerable<ChurnDriftRow> InOrder(StakeholderReport report) => report.Outlook.Drift.OrderByDescending(row => row.Psi)
        .ThenBy(row => row.Feature, StringComparer.Ordinal).ThenBy(row => row.Slice, StringComparer.Ordinal).ThenBy(row => row.SliceValue, StringComparer.Ordinal);

    private static string CaptionOf(List<ChurnDriftRow> drift) =>
        $"{Moved(drift, "fail")} of {drift.Count} features and scores have moved far (an index of 0.25 or more), {Moved(drift, "warn")} somewhat (0.1 or more).";

    private static string SlicesCaptionOf(List<ChurnDriftRow> drift) =>
        $"In single plans, countries and devices {Moved(drift, "fail")} have moved far and {Moved(drift, "warn")} somewhat{(drift.Count > SlicesShown ? $"; the {SlicesShown} that moved most are shown" : "")}.";

    private static bool IsMoved(ChurnDriftRow row) => row.Status is "warn" or "fail";

    private static int Moved(List<ChurnDriftRow> drift, string status) => drift.Count(row => row.Status == status);
}
