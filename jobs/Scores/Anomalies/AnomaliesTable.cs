using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Scores.Anomalies;

/// <summary>What stands out of the usual in playback and payments, from the days before the run date's end.</summary>
[Table("gold.anomalies", Owner = "machine learning", Grain = "Hours or days, one after the other, in which a measure is far from the usual for one value of a dimension")]
internal sealed record AnomalyRow(
    [Key, Doc("start_failure_rate, rebuffering_rate, payment_failure_rate or daily_revenue")] string Measure,
    [Key, Doc("isp, city, device, device_model, plan or country; all where all rows are meant")] string Dimension,
    [Key] string Value,
    [Key, Doc("When the first hour or day begins")] DateTimeOffset FromAt,
    [Doc("When the last hour or day is over")] DateTimeOffset ToAt,
    [Doc("Sessions or payments counted in that time")] long Cases,
    [Doc("The rate, or dollars")] double Observed,
    [Doc("The rate or dollars to be expected from the days before")] double Expected,
    [Doc("Sessions, payments or dollars beyond what was to be expected; below zero where dollars are missing")] double Excess,
    [Doc("The chance of the least likely hour or day, were all as usual")] double PValue,
    [Doc("critical, major or minor, by the share of all of that time that was hit")] string Severity,
    [Doc("All of this in words")] string Sentence);
