using Reelhouse.Churn.Scoring;
using Reelhouse.Registry;

namespace Reelhouse.Serving.Champion;

/// <summary>The version that scores.</summary>
internal sealed record ChampionModel(ModelVersion Version, ChurnScorer Scorer);
