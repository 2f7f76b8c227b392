using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.Importing.XGBoost;

/// <summary>What XGBoost makes of a margin, and back: a model's base score is a prediction, which the objective's link turns into a margin.</summary>
internal sealed record Objective(Transform Transform, Func<float, float> ToMargin)
{
    private const float ProbabilityMargin = 1e-6f;

    /// <summary>The objective that a file names; the version of the library that wrote it counts, as a few links changed over time.</summary>
    public static Objective Of(string name, Version version, int outputs) => name switch
    {
        "reg:squarederror" or "reg:linear" or "reg:squaredlogerror" or "reg:absoluteerror" or "reg:pseudohubererror" => Identity,
        "rank:pairwise" or "rank:ndcg" or "rank:map" => Identity,
        "reg:quantileerror" when outputs == 1 || version < new Version(3, 4) => Identity,
        "reg:expectileerror" when outputs == 1 => Identity,
        "binary:logitraw" => version < new Version(1, 4) ? Identity with { ToMargin = Logit } : Identity,
        "binary:logistic" or "reg:logistic" => new(new(TransformKind.Sigmoid), version < new Version(3, 2) ? Logit : ClampedLogit),
        "count:poisson" or "reg:gamma" or "reg:tweedie" or "survival:cox" or "survival:aft" => new(new(TransformKind.Exp), Log),
        "multi:softprob" or "multi:softmax" => Identity with { Transform = new(TransformKind.Softmax) },
        "binary:hinge" => Identity with { Transform = new(TransformKind.Step) },
        "reg:quantileerror" or "reg:expectileerror" => throw new ModelException(
            $"$.learner.objective.name: {name} with {outputs} outputs puts them in order row by row, which is not scored; train a model for each"),
        _ => throw new ModelException($"$.learner.objective.name: the objective '{name}' is not known here"),
    };

    private static Objective Identity => new(Transform.Identity, static score => score);

    private static float Logit(float score) => score is > 0 and < 1 ? -MathF.Log((1 / score) - 1) : throw NoScore(score, "between 0 and 1");

    private static float ClampedLogit(float score) => score is >= 0 and <= 1
        ? Logit(Math.Clamp(score, ProbabilityMargin, 1 - ProbabilityMargin))
        : throw NoScore(score, "from 0 to 1");

    private static float Log(float score) => score > 0 ? MathF.Log(score) : throw NoScore(score, "above 0");

    private static ModelException NoScore(float score, string range) =>
        new($"$.learner.learner_model_param.base_score: {score} is no prediction of this objective; it must lie {range}");
}
