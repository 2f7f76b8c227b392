namespace Reelhouse.Trees.Ensembles;

/// <summary>What makes a prediction of raw scores. Slope and offset are those of a sigmoid: 1 / (1 + exp(-(slope · raw + offset))).</summary>
internal readonly record struct Transform(TransformKind Kind, double Slope = 1, double Offset = 0)
{
    public static Transform Identity => new(TransformKind.Identity);
}
