namespace Reelhouse.Anomalies.Detection;

/// <summary>How likely counts at least as far off as those observed are.</summary>
internal static class Tails
{
    private const double Negligible = 1e-12;

    // Lanczos' approximation with g = 7: https://en.wikipedia.org/wiki/Lanczos_approximation
    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>The chance of at least so many hits, where the rate is not known but drawn from a beta distribution of this mean and strength (the rows it was learnt from).</summary>
    public static double OfHits(long hits, long count, double mean, double strength)
    {
        var (a, b) = (mean * strength, (1 - mean) * strength);
        if (hits <= count * mean) return 1;
        var term = Math.Exp(
            LogGamma(count + 1) - LogGamma(hits + 1) - LogGamma(count - hits + 1)
            + LogGamma(hits + a) + LogGamma(count - hits + b) - LogGamma(count + strength)
            + LogGamma(strength) - LogGamma(a) - LogGamma(b));
        return Sum(term, hits, at => at >= count ? 0 : (count - at) / (at + 1) * (at + a) / (count - at - 1 + b));
    }

    /// <summary>The chance of a count at least as far from the mean, on either side, where counts are negative binomial of this shape: their deviation is about the mean over the shape's root.</summary>
    public static double OfCount(double count, double mean, double shape)
    {
        var share = mean / (mean + shape);
        var start = count < mean ? Math.Floor(count) : Math.Ceiling(count);
        var term = Math.Exp(LogGamma(start + shape) - LogGamma(shape) - LogGamma(start + 1) + (shape * Math.Log(1 - share)) + (start * Math.Log(share)));
        var tail = count < mean
            ? Sum(term, -start, at => at >= 0 ? 0 : -at / ((-at - 1 + shape) * share))
            : Sum(term, start, at => (at + shape) / (at + 1) * share);
        return Math.Min(1, 2 * tail);
    }

    private static double Sum(double term, double at, Func<double, double> ratio)
    {
        var sum = 0.0;
        for (; term > sum * Negligible; at++)
        {
            sum += term;
            term *= ratio(at);
        }

        return Math.Min(1, sum);
    }

    private static double LogGamma(double x)
    {
        if (x < 0.5) return Math.Log(Math.PI / Math.Sin(Math.PI * x)) - LogGamma(1 - x);
        var sum = Lanczos[0];
        for (var i = 1; i < Lanczos.Length; i++) sum += Lanczos[i] / (x - 1 + i);
        var t = x + Lanczos.Length - 2.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((x - 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }
}
