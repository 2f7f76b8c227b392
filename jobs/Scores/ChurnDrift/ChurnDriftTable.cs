using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Scores.ChurnDrift;

/// <summary>How far features and scores of a run date have moved from what the champion learnt from, over all subscribers and slice by slice.</summary>
[Table("gold.churn_drift", Owner = "machine learning", Grain = "A feature, or the score, in a slice of the subscribers of a run date")]
internal sealed record ChurnDriftRow(
    [Key, PartitionedBy] DateOnly RunDate,
    [Key, Doc("A feature's name, or score")] string Feature,
    [Key, Doc("all, plan, country or device")] string Slice,
    [Key, Doc("The plan, country or device; all for all")] string SliceValue,
    [Doc("Subscribers of the run date")] long RowCount,
    [Doc("Rows that the champion has learnt from")] long LearntCount,
    [Doc("The population stability index over tenths of what was learnt from; missing values have a bin of their own. Empty where either side has too few rows")] double? Psi,
    [Doc("ok; warn from 0.1; fail from 0.25; few where either side has too few rows")] string Status,
    int ModelVersion);
