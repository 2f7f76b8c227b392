using Reelhouse.Benchmarks.Results;
using Reelhouse.LightGbm;
using Reelhouse.Trees;
using Reelhouse.Trees.Kernels;

namespace Reelhouse.Benchmarks.Scoring;

/// <summary>The scorer by itself, on one thread, against the libraries that it stands in for.</summary>
internal static class Kernels
{
    private const int Batch = 10_000;

    public static IEnumerable<Measurement> Measure(TrainedModel trained, ScoringScale scale, TextWriter log)
    {
        log.WriteLine($"{trained.Name}: kernels");
        var rows = new Rows(Batch, seed: 3);
        var (expected, scores) = (new double[Batch], new double[Batch]);
        trained.Booster.Predict(rows.ByRow, expected, PredictType.RawScore);
        trained.Model.Score(rows.ByColumn, scores, ScoreKind.Raw);
        if (!expected.AsSpan().SequenceEqual(scores)) throw new BenchmarkException($"{trained.Name}: the raw scores are not those of LightGBM, bit for bit.");
        var seconds = Turns.Take(
            scale,
            () => trained.Model.Score(rows.ByColumn, scores, ScoreKind.Raw),
            () => trained.Model.ScoreBlocks<Instructions256>(rows.ByColumn, scores),
            () => trained.Booster.Predict(rows.ByRow, expected, PredictType.RawScore));
        yield return new($"{trained.Name}, one thread, {Best()}, against LightGBM, rows/s", Batch / seconds[0], Batch / seconds[2], Target.RatioAtLeast(Instructions512.IsSupported ? 60 : 30));
        yield return new($"{trained.Name}, the same with AVX2 alone", Batch / seconds[1], Batch / seconds[2], Target.RatioAtLeast(30));
    }

    public static Measurement MeasureOneRow(TrainedModel trained, ScoringScale scale)
    {
        // Fresh rows, since a processor learns the way of one that comes again.
        var rows = new Rows(Batch, seed: 4);
        using var fast = trained.Booster.Fast(PredictType.RawScore);
        var (ours, theirs) = (new double[1], new double[1]);
        var (ourRow, theirRow) = (0, 0);
        var seconds = Turns.Take(
            scale,
            () =>
            {
                for (var i = 0; i < 1000; i++) trained.Model.ScoreRow(Next(ref ourRow), ours, ScoreKind.Raw);
            },
            () =>
            {
                for (var i = 0; i < 1000; i++) fast.Predict(Next(ref theirRow), theirs);
            });
        return new($"{trained.Name}, one row, against LightGBM's single-row fast call, rows/s", 1000 / seconds[0], 1000 / seconds[1], Target.RatioAtLeast(3));

        ReadOnlySpan<double> Next(ref int row) => rows.Doubles.AsSpan((row++ % Batch) * Rows.Features, Rows.Features);
    }

    public static Measurement MeasureExplaining(TrainedModel trained, ScoringScale scale)
    {
        var rows = new Rows(scale.ExplainedRows, seed: 5);
        var (ours, theirs) = (new double[rows.Count * (Rows.Features + 1)], new double[rows.Count * (Rows.Features + 1)]);
        trained.Model.Explain(rows.ByColumn, ours);
        trained.Booster.Predict(rows.ByRow, theirs, PredictType.Contribution);
        for (var i = 0; i < theirs.Length; i++)
        {
            var mine = ours[(i % (Rows.Features + 1) * rows.Count) + (i / (Rows.Features + 1))];
            if (!(Math.Abs(mine - theirs[i]) <= 1e-9)) throw new BenchmarkException($"{trained.Name}: contribution {i} is {mine}, LightGBM's {theirs[i]}.");
        }

        var seconds = Turns.Take(scale, () => trained.Model.Explain(rows.ByColumn, ours), () => trained.Booster.Predict(rows.ByRow, theirs, PredictType.Contribution));
        return new($"{trained.Name}, TreeSHAP, against LightGBM's pred_contrib, rows/s", rows.Count / seconds[0], rows.Count / seconds[1], Target.RatioAtLeast(5));
    }

    private static string Best() => Instructions512.IsSupported ? "AVX-512" : Instructions256.IsSupported ? "AVX2" : "128-bit vectors";
}
