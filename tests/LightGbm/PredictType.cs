namespace Reelhouse.LightGbm;

/// <summary>What a prediction gives, by LightGBM's numbers.</summary>
public enum PredictType
{
    Normal = 0,
    RawScore = 1,
    Contribution = 3,
}
