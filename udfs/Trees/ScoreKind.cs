namespace Reelhouse.Trees;

/// <summary>Which of a model's numbers are wanted.</summary>
public enum ScoreKind
{
    /// <summary>What the model predicts: the probability of a class, an expected value.</summary>
    Prediction,

    /// <summary>The sum of the leaves, before they are averaged and before the objective's function (LightGBM's <c>raw_score</c>).</summary>
    Raw,
}
