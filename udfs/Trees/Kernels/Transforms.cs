using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.Kernels;

/// <summary>Turns raw scores into predictions, in place. Outputs lie one after the other, each with all its rows.</summary>
internal static class Transforms
{
    public static void Apply(Transform transform, Span<double> scores, int outputs)
    {
        switch (transform.Kind)
        {
            case TransformKind.Identity: break;
            case TransformKind.Sigmoid: Sigmoid(scores, transform.Slope, transform.Offset); break;
            case TransformKind.Softmax: Softmax(scores, outputs); break;
            case TransformKind.Exp: Each(scores, Math.Exp); break;
            case TransformKind.Log1PExp: Each(scores, score => LogOfOnePlus(Math.Exp(score))); break;
            case TransformKind.SignedSquare: Each(scores, score => Math.Sign(score) * score * score); break;
            case TransformKind.NormalisedSigmoid: NormalisedSigmoid(scores, transform, outputs); break;
            case TransformKind.Step: Each(scores, score => score > 0 ? 1 : 0); break;
            default: throw new InvalidOperationException($"{transform.Kind} is no transform");
        }
    }

    /// <summary>log(1 + x) for x not below 0, exact where 1 + x would lose most of x (Goldberg, "What every computer scientist should know about floating-point arithmetic", theorem 4).</summary>
    private static double LogOfOnePlus(double x)
    {
        var sum = 1 + x;
        if (sum == 1) return x;
        return double.IsPositiveInfinity(sum) ? sum : Math.Log(sum) * (x / (sum - 1));
    }

    private static void Each(Span<double> scores, Func<double, double> function)
    {
        foreach (ref var score in scores) score = function(score);
    }

    /// <summary>Those that fill no vector go through one as well, so that a row's prediction does not depend on its place.</summary>
    private static void Sigmoid(Span<double> scores, double slope, double offset)
    {
        var vectors = MemoryMarshal.Cast<double, Vector512<double>>(scores);
        foreach (ref var score in vectors) score = Sigmoid(score, slope, offset);
        var rest = scores[(vectors.Length * Vector512<double>.Count)..];
        if (rest.IsEmpty) return;
        Span<double> padded = stackalloc double[Vector512<double>.Count];
        rest.CopyTo(padded);
        Sigmoid(Vector512.Create<double>(padded), slope, offset).CopyTo(padded);
        padded[..rest.Length].CopyTo(rest);
    }

    private static Vector512<double> Sigmoid(Vector512<double> scores, double slope, double offset) =>
        Vector512<double>.One / (Vector512<double>.One + Vector512.Exp(-((scores * slope) + Vector512.Create(offset))));

    private static void NormalisedSigmoid(Span<double> scores, Transform transform, int outputs)
    {
        Sigmoid(scores, transform.Slope, transform.Offset);
        var rows = scores.Length / outputs;
        for (var row = 0; row < rows; row++)
        {
            var sum = 0.0;
            for (var at = row; at < scores.Length; at += rows) sum += scores[at];
            if (sum == 0) continue;
            for (var at = row; at < scores.Length; at += rows) scores[at] /= sum;
        }
    }

    private static void Softmax(Span<double> scores, int outputs)
    {
        var rows = scores.Length / outputs;
        for (var row = 0; row < rows; row++)
        {
            var largest = double.NegativeInfinity;
            for (var at = row; at < scores.Length; at += rows) largest = Math.Max(largest, scores[at]);
            var sum = 0.0;
            for (var at = row; at < scores.Length; at += rows) sum += scores[at] = Math.Exp(scores[at] - largest);
            for (var at = row; at < scores.Length; at += rows) scores[at] /= sum;
        }
    }
}
