namespace Reelhouse.Churn.Training;

/// <summary>A subscriber whose outcome is known.</summary>
/// <param name="IsChurned">Whether they left.</param>
/// <param name="Features">A number for each feature, NaN where it is missing.</param>
public sealed record LabelledRow(bool IsChurned, float[] Features);
