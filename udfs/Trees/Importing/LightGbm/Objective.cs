using System.Globalization;
using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.Importing.LightGbm;

/// <summary>What an objective makes of raw scores (LightGBM's <c>ConvertOutput</c>).</summary>
internal static class Objective
{
    public static Transform Transform(Section header)
    {
        // A custom objective is not written: its raw scores are the prediction.
        if (header.TextOrNull("objective") is not { } text) return Ensembles.Transform.Identity;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.FirstOrDefault() switch
        {
            "binary" or "multiclassova" => new(TransformKind.Sigmoid, Sigmoid(header, words)),
            "cross_entropy" or "xentropy" => new(TransformKind.Sigmoid),
            "multiclass" or "softmax" => new(TransformKind.Softmax),
            "poisson" or "gamma" or "tweedie" => new(TransformKind.Exp),
            "cross_entropy_lambda" or "xentlambda" => new(TransformKind.Log1PExp),
            "regression" or "regression_l2" or "regression_l1" or "fair" or "mape" or "quantile" when words.Contains("sqrt") => new(TransformKind.SignedSquare),
            null or "custom" or "none" or "regression" or "regression_l2" or "regression_l1" or "huber" or "fair" or "quantile" or "mape" or "lambdarank" or "rank_xendcg" =>
                Ensembles.Transform.Identity,
            var other => throw header.Fault("objective", $"{other} is not known; its predictions cannot be made"),
        };
    }

    private static double Sigmoid(Section header, string[] words)
    {
        if (words.FirstOrDefault(word => word.StartsWith("sigmoid:", StringComparison.Ordinal)) is not { } parameter) return 1;
        return double.TryParse(parameter["sigmoid:".Length..], NumberStyles.Float, CultureInfo.InvariantCulture, out var slope) && slope > 0
            ? slope
            : throw header.Fault("objective", $"{parameter} is no positive number");
    }
}
