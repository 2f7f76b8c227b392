namespace Reelhouse.Churn.Training;

/// <summary>How well probabilities foretold what came.</summary>
/// <param name="Count">Rows that were judged.</param>
/// <param name="ChurnedCount">Those of them that left.</param>
/// <param name="Auc">The area under the ROC curve: how likely one who left was scored above one who stayed; ties count half.</param>
/// <param name="LogLoss">The mean of −log of the probability given to what came, in nats.</param>
/// <param name="Lift">How many times the usual share of leavers is among the tenth with the highest scores.</param>
/// <param name="Calibration">Tenths of the rows by score, the lowest first: what was foretold, and what came.</param>
public sealed record Judgement(int Count, int ChurnedCount, double Auc, double LogLoss, double Lift, IReadOnlyList<CalibrationBin> Calibration)
{
    private const int Bins = 10;

    /// <summary>Judges probabilities.</summary>
    /// <param name="isChurned">What came.</param>
    /// <param name="probabilities">What was foretold, row by row.</param>
    /// <exception cref="ArgumentException">There are not as many of both, or all had the same outcome.</exception>
    public static Judgement Of(IReadOnlyList<bool> isChurned, IReadOnlyList<double> probabilities)
    {
        if (isChurned.Count != probabilities.Count) throw new ArgumentException($"{isChurned.Count} outcomes need as many probabilities; there are {probabilities.Count}.", nameof(probabilities));
        var byScore = Enumerable.Range(0, isChurned.Count).OrderBy(row => probabilities[row]).Select(row => new Judged(probabilities[row], isChurned[row])).ToArray();
        var churned = byScore.Count(row => row.IsChurned);
        if (churned == 0 || churned == byScore.Length) throw new ArgumentException($"Of {byScore.Length} rows {churned} have left: both outcomes are needed.", nameof(isChurned));
        return new(byScore.Length, churned, AucOf(byScore, churned), byScore.Average(LogLossOf), LiftOf(byScore, churned), [.. Calibrate(byScore)]);
    }

    // The Mann-Whitney statistic: the sum of the leavers' ranks, where equal scores share the mean of theirs.
    private static double AucOf(Judged[] byScore, int churned)
    {
        double ranks = 0;
        foreach (var (first, end) in Ties(byScore)) ranks += (first + end + 1) / 2.0 * byScore[first..end].Count(row => row.IsChurned);
        return (ranks - (churned * (churned + 1.0) / 2)) / ((double)churned * (byScore.Length - churned));
    }

    private static double LogLossOf(Judged row) => -Math.Log(Math.Clamp(row.IsChurned ? row.Probability : 1 - row.Probability, 1e-15, 1));

    // Of equal scores at the edge of the top tenth, as many as still have room, each with the mean of their outcomes.
    private static double LiftOf(Judged[] byScore, int churned)
    {
        var top = byScore.Length - Math.Max(1, byScore.Length / 10);
        var caught = Ties(byScore).Where(tie => tie.End > top)
            .Sum(tie => (double)byScore[tie.First..tie.End].Count(row => row.IsChurned) * (tie.End - Math.Max(tie.First, top)) / (tie.End - tie.First));
        return caught / (byScore.Length - top) / (churned / (double)byScore.Length);
    }

    // Equal scores share a bin, so there may be fewer bins than ten.
    private static IEnumerable<CalibrationBin> Calibrate(Judged[] byScore)
    {
        var start = 0;
        foreach (var (_, end) in Ties(byScore))
        {
            if (end < byScore.Length && (long)end * Bins / byScore.Length == (long)start * Bins / byScore.Length) continue;
            var rows = byScore[start..end];
            yield return new(rows.Length, rows.Average(row => row.Probability), rows.Count(row => row.IsChurned) / (double)rows.Length);
            start = end;
        }
    }

    private static IEnumerable<(int First, int End)> Ties(Judged[] byScore)
    {
        for (var first = 0; first < byScore.Length;)
        {
            var end = first;
            while (end < byScore.Length && byScore[end].Probability.Equals(byScore[first].Probability)) end++;
            yield return (first, end);
            first = end;
        }
    }

    private readonly record struct Judged(double Probability, bool IsChurned);
}

/// <summary>Rows of like scores.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Foretold">The mean of their probabilities.</param>
/// <param name="Came">The share of them that left.</param>
public sealed record CalibrationBin(int Count, double Foretold, double Came);
