using System.Globalization;
using Reelhouse.Jobs.Reports.Pages;
using Reelhouse.Jobs.Scores.Anomalies;

namespace Reelhouse.Jobs.Reports.Stakeholder.Figures;

internal static class AnomaliesFigure
{
    private const string Id = "anomalies";
    private const string Title = "What stood out";

    public static Figure Of(StakeholderReport report)
    {
        var anomalies = report.Anomalies.OrderBy(row => row.FromAt).ThenBy(row => row.Measure, StringComparer.Ordinal).ThenBy(row => row.Value, StringComparer.Ordinal).ToList();
        return anomalies.Count == 0
            ? Figure.Empty(Id, Title, "no start failures, rebuffering, failed payments or revenue out of the ordinary were seen. It takes a week of days to compare with.")
            : new Figure(Id, Title, CaptionOf(anomalies), null, TableOf(anomalies), IsWide: true);
    }

    private static string CaptionOf(List<AnomalyRow> anomalies) =>
        $"{Wording.Count(anomalies.Count)} found among start failures, rebuffering, failed payments and revenue, each beside what the four weeks before let expect. "
        + "Severity is by the share of everyone of that time who was hit: critical from 5%, major from 1%.";

    private static DataTable TableOf(IEnumerable<AnomalyRow> anomalies) => DataTable.Of(
        anomalies,
        new Column<AnomalyRow>("Began (UTC)", row => row.FromAt.ToString("d MMM HH:mm", CultureInfo.InvariantCulture)),
        new Column<AnomalyRow>("Severity", row => row.Severity),
        new Column<AnomalyRow>("What happened", row => row.Sentence));
}
