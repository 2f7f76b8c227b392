namespace Reelhouse.Churn.Promotion;

/// <summary>
/// The area under the ROC curve with what it would vary by, from the ranks of one who left among those who stayed and the other way round: DeLong, DeLong and Clarke-Pearson,
/// Biometrics 44 (1988), 837-845. Nothing is drawn at random, and a million rows take a sort.
/// </summary>
public sealed class Roc
{
    private readonly double[] _ofChurned;
    private readonly double[] _ofStayed;

    private Roc(double[] ofChurned, double[] ofStayed) => (_ofChurned, _ofStayed) = (ofChurned, ofStayed);

    /// <summary>The area under the curve: how likely one who left was scored above one who stayed; ties count half.</summary>
    public double Auc => _ofChurned.Average();

    /// <summary>Of rows of both outcomes.</summary>
    /// <param name="isChurned">What came.</param>
    /// <param name="scores">What was foretold, row by row; only their order counts.</param>
    /// <exception cref="ArgumentException">All had the same outcome.</exception>
    public static Roc Of(IReadOnlyList<bool> isChurned, IReadOnlyList<double> scores)
    {
        var churned = Scores(isChurned, scores, wanted: true);
        var stayed = Scores(isChurned, scores, wanted: false);
        return new(Shares(churned, stayed), [.. Shares(stayed, churned).Select(share => 1 - share)]);
    }

    /// <summary>The area, and the interval in which it lies.</summary>
    /// <param name="deviations">The interval's half, in standard deviations.</param>
    public Interval Area(double deviations) => Interval.Of(Auc, Deviation(_ofChurned, _ofStayed), deviations);

    /// <summary>How much larger this area is than another's over the same rows, and the interval in which that lies.</summary>
    /// <param name="other">The other.</param>
    /// <param name="deviations">The interval's half, in standard deviations.</param>
    public Interval Over(Roc other, double deviations) =>
        Interval.Of(Auc - other.Auc, Deviation(Differences(_ofChurned, other._ofChurned), Differences(_ofStayed, other._ofStayed)), deviations);

    private static double[] Scores(IReadOnlyList<bool> isChurned, IReadOnlyList<double> scores, bool wanted)
    {
        var some = scores.Where((_, row) => isChurned[row] == wanted).ToArray();
        if (some.Length == 0) throw new ArgumentException("Rows of both outcomes are needed.", nameof(isChurned));
        return some;
    }

    /// <summary>For each score the share of the others that lie below it; equal ones count half.</summary>
    private static double[] Shares(double[] scores, double[] others)
    {
        var sorted = others.Order().ToArray();
        return Array.ConvertAll(scores, score => (Below(sorted, score) + Below(sorted, Math.BitIncrement(score))) / (2.0 * sorted.Length));
    }

    private static int Below(double[] sorted, double score)
    {
        var (first, end) = (0, sorted.Length);
        while (first < end)
        {
            var middle = first + ((end - first) / 2);
            if (sorted[middle] < score) first = middle + 1;
            else end = middle;
        }

        return first;
    }

    private static double[] Differences(double[] these, double[] others) => [.. these.Zip(others, (one, other) => one - other)];

    private static double Deviation(double[] ofChurned, double[] ofStayed) => Math.Sqrt(VarianceOfMean(ofChurned) + VarianceOfMean(ofStayed));

    private static double VarianceOfMean(double[] values)
    {
        if (values.Length < 2) return double.PositiveInfinity;
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1) / values.Length;
    }
}
