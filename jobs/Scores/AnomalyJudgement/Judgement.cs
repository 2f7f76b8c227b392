using System.Globalization;
using Reelhouse.JobEvents;
using Reelhouse.Jobs.Scores.Anomalies;
using Reelhouse.Jobs.Sources.Activity;

namespace Reelhouse.Jobs.Scores.AnomalyJudgement;

/// <summary>Alarms beside planted incidents. An alarm is about an incident where both are of one value of one dimension and at one time, and false where it is about none.</summary>
internal sealed class Judgement(IReadOnlyList<Incident> incidents, IReadOnlyList<AnomalyRow> alarms)
{
    public AnomaliesJudged Counts => new(
        incidents.Count, incidents.Count(incident => alarms.Any(alarm => IsAbout(alarm, incident))), alarms.Count, alarms.Count(alarm => incidents.Any(incident => IsAbout(alarm, incident))));

    public AnomalyJudgementRow ToRow(DateOnly runDate)
    {
        var counts = Counts;
        return new(
            runDate,
            counts.Precision,
            counts.Recall,
            counts.Alarms,
            counts.TrueAlarms,
            counts.Incidents,
            counts.Found,
            [.. incidents.Where(incident => About(incident).Any()).Select(incident => $"{Text(incident)}: {string.Join(", ", About(incident).Select(alarm => alarm.Measure))}")],
            [.. incidents.Where(incident => !About(incident).Any()).Select(Text)],
            [.. alarms.Where(alarm => !incidents.Any(incident => IsAbout(alarm, incident))).Select(alarm => alarm.Sentence)]);
    }

    private IEnumerable<AnomalyRow> About(Incident incident) => alarms.Where(alarm => IsAbout(alarm, incident)).OrderBy(alarm => alarm.Measure, StringComparer.Ordinal);

    private static bool IsAbout(AnomalyRow alarm, Incident incident) =>
        alarm.Dimension == incident.Dimension && alarm.Value == incident.Value && alarm.FromAt < incident.ToAt && incident.FromAt < alarm.ToAt;

    private static string Text(Incident incident) =>
        string.Create(CultureInfo.InvariantCulture, $"{incident.Kind} {incident.Value} {incident.FromAt:yyyy-MM-dd HH:mm} to {incident.ToAt:yyyy-MM-dd HH:mm}");
}
