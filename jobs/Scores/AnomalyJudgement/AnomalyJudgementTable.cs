using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Scores.AnomalyJudgement;

/// <summary>How well the anomalies of a run date agree with the incidents that the simulator planted; without rows where nothing is known of them.</summary>
[Table("gold.anomaly_judgement", Owner = "machine learning", Grain = "A run date, the last one only")]
internal sealed record AnomalyJudgementRow(
    [Key] DateOnly RunDate,
    [Doc("Alarms that an incident explains, of all alarms; empty where there is none")] double? Precision,
    [Doc("Incidents found, of those planted; empty where there is none")] double? Recall,
    [Doc("Anomalies found")] long AlarmCount,
    [Doc("Those that an incident explains: of the same value, at the same time")] long TrueAlarmCount,
    [Doc("Incidents planted")] long IncidentCount,
    [Doc("Those that an alarm is about")] long FoundCount,
    [Doc("Incidents found, each with the measures that told of it")] IReadOnlyList<string> Found,
    [Doc("Incidents that no alarm is about")] IReadOnlyList<string> Missed,
    [Doc("Alarms that no incident explains")] IReadOnlyList<string> FalseAlarms);
