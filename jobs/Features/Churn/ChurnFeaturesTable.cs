using Reelhouse.Churn;
using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Features.Churn;

/// <summary>One row per subscriber and day: what was known of them at its end, and whether they left in the week that followed.</summary>
[Table("gold.churn_features", Owner = "machine learning", Grain = "A subscriber at the end of a day: the run date and the same day of the weeks before")]
internal sealed record ChurnFeaturesRow(
    [Key, Pii] string SubscriberId,
    [Key, Doc("The day at whose end the features were known")] DateOnly AsOfDate,
    [Pii, Doc("What a model is given")] ChurnFeatures Features,
    [Doc("Whether they left within a week of the day; empty while that week is not over")] bool? IsChurned);
