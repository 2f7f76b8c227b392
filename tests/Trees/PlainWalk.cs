using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.Tests;

/// <summary>Scores a row by what an ensemble's types say, one split after the other: nothing that it shares with the kernels can hide a fault of theirs or of an importer.</summary>
internal static class PlainWalk
{
    public static double[] Raw(Ensemble ensemble, params double[] row)
    {
        var scores = (double[])ensemble.BaseScores.Clone();
        foreach (var tree in ensemble.Trees)
        {
            var node = tree.Splits.Length == 0 ? ~0 : 0;
            while (node >= 0)
            {
                var split = tree.Splits[node];
                var value = ensemble.HasSingleInputs ? (float)row[split.Feature] : row[split.Feature];
                node = GoesLeft(ensemble, split, value) ? split.Left : split.Right;
            }

            scores[tree.Output] += tree.Leaves[~node];
        }

        return scores;
    }

    public static double[] Predict(Ensemble ensemble, params double[] row)
    {
        var scores = Raw(ensemble, row).Select(score => score / ensemble.Divisor).ToArray();
        var transform = ensemble.Transform;
        return transform.Kind switch
        {
            TransformKind.Identity => scores,
            TransformKind.Sigmoid => [.. scores.Select(score => 1 / (1 + Math.Exp(-((transform.Slope * score) + transform.Offset))))],
            TransformKind.Softmax => [.. scores.Select(score => Math.Exp(score) / scores.Sum(Math.Exp))],
            TransformKind.NormalisedSigmoid => [.. scores.Select(score => 1 / (1 + Math.Exp(-score)) / scores.Sum(other => 1 / (1 + Math.Exp(-other))))],
            TransformKind.Exp => [.. scores.Select(Math.Exp)],
            TransformKind.Step => [.. scores.Select(score => score > 0 ? 1.0 : 0.0)],
            _ => throw new NotSupportedException($"{transform.Kind}"),
        };
    }

    private static bool GoesLeft(Ensemble ensemble, Split split, double value)
    {
        if (split.Decision.IsMissing(value)) return split.Decision.DefaultLeft;
        return split.Decision.Comparison switch
        {
            Comparison.LessOrEqual => (double.IsNaN(value) ? 0 : value) <= split.Threshold,
            Comparison.Equal => (double.IsNaN(value) ? 0 : value) == split.Threshold,
            _ => value is > -1 and < int.MaxValue && ensemble.Sets[split.Set].Contains((int)value),
        };
    }
}
