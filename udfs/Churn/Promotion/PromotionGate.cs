using Reelhouse.Churn.Training;

namespace Reelhouse.Churn.Promotion;

/// <summary>Decides whether a challenger takes the champion's place. The first model has no champion to beat; it must be better than chance.</summary>
public static class PromotionGate
{
    private const double Chance = 0.5;

    /// <summary>Judges a challenger.</summary>
    /// <param name="rows">Subscribers that neither model has seen.</param>
    /// <param name="microseconds">How long each of some subscribers took to be scored alone.</param>
    /// <param name="rules">What it has to show.</param>
    public static GateVerdict Judge(GateRows rows, IReadOnlyList<double> microseconds, GateRules rules)
    {
        var enough = Enough(rows, rules);
        if (!enough.IsPassed) return new([enough]);
        var challenger = Roc.Of(rows.IsChurned, rows.Challenger);
        var champion = rows.Champion is null ? null : Roc.Of(rows.IsChurned, rows.Champion);
        var area = challenger.Area(GateRules.Deviations);
        var difference = champion is null ? new(area.Value - Chance, area.Low - Chance, area.High - Chance) : challenger.Over(champion, GateRules.Deviations);
        var judgement = Judgement.Of(rows.IsChurned, rows.Challenger);
        GateCheck[] checks = [enough, Better(area, champion?.Auc, difference, rules), Calibration(judgement, rows, rules), Slices(rows, rules), Latency(microseconds, rules)];
        return new(checks, area, champion?.Auc, difference, judgement);
    }

    private static GateCheck Enough(GateRows rows, GateRules rules) => new(
        "enough leavers",
        rows.ChurnedCount >= rules.LeastChurned && rows.HasBothOutcomes,
        $"{rows.ChurnedCount} of {rows.IsChurned.Count} left; a verdict takes {rules.LeastChurned}, and some who stayed");

    private static GateCheck Better(Interval area, double? champion, Interval difference, GateRules rules)
    {
        var needed = champion is null ? 0 : rules.Margin;
        var against = champion is null ? "no champion yet, chance is 0.500" : FormattableString.Invariant($"the champion's is {champion:F3}");
        var demand = needed > 0 ? FormattableString.Invariant($"above 0 beyond doubt, and {needed:0.000} or more") : "above 0 beyond doubt";
        return new(
            "better",
            difference.Low > 0 && difference.Value >= needed,
            FormattableString.Invariant($"AUC {area.Value:F3}, {against}: {difference.Value:+0.000;-0.000} (95%: {difference.Low:+0.000;-0.000} to {difference.High:+0.000;-0.000}); it must be {demand}"));
    }

    private static GateCheck Calibration(Judgement judgement, GateRows rows, GateRules rules)
    {
        var error = judgement.Calibration.Sum(bin => bin.Count * Math.Abs(bin.Foretold - bin.Came)) / (double)rows.ChurnedCount;
        var deviations = Math.Abs(Spiegelhalter(rows));
        return new(
            "calibration",
            error <= rules.MostCalibrationError || deviations <= rules.MostCalibrationDeviations,
            FormattableString.Invariant($"what was foretold and what came differ by {error:P0} of the share that left, on average, which is {deviations:F1} deviations of chance; {rules.MostCalibrationError:P0} or {rules.MostCalibrationDeviations} deviations at most"));
    }

    private static double Spiegelhalter(GateRows rows)
    {
        double sum = 0, variance = 0;
        foreach (var (isChurned, score) in rows.IsChurned.Zip(rows.Challenger))
        {
            sum += ((isChurned ? 1 : 0) - score) * (1 - (2 * score));
            variance += (1 - (2 * score)) * (1 - (2 * score)) * score * (1 - score);
        }

        return sum == 0 ? 0 : sum / Math.Sqrt(variance);
    }

    private static GateCheck Slices(GateRows rows, GateRules rules)
    {
        var judged = rows.BySlice().Where(slice => slice.Rows.ChurnedCount >= rules.LeastSliceChurned && slice.Rows.HasBothOutcomes).Select(slice => (slice.Name, Gain: Gain(slice.Rows, rules))).ToList();
        if (judged.Count == 0) return new("slices", true, $"no slice has {rules.LeastSliceChurned} leavers");
        var worst = judged.MinBy(slice => slice.Gain.Value);
        var lost = judged.Where(slice => slice.Gain.High < -rules.MostSliceLoss).Select(slice => slice.Name).ToList();
        return new(
            "slices",
            lost.Count == 0,
            FormattableString.Invariant($"the worst of {judged.Count} is {worst.Name}, AUC {worst.Gain.Value:+0.000;-0.000} against {(rows.Champion is null ? "chance" : "the champion")}{(lost.Count == 0 ? "" : $"; worse beyond doubt: {string.Join(", ", lost)}")}"));
    }

    private static Interval Gain(GateRows rows, GateRules rules)
    {
        var challenger = Roc.Of(rows.IsChurned, rows.Challenger);
        if (rows.Champion is not null) return challenger.Over(Roc.Of(rows.IsChurned, rows.Champion), rules.SliceDeviations);
        var area = challenger.Area(rules.SliceDeviations);
        return new(area.Value - Chance, area.Low - Chance, area.High - Chance);
    }

    private static GateCheck Latency(IReadOnlyList<double> microseconds, GateRules rules)
    {
        var slow = microseconds.Order().ElementAt(Math.Max(0, (microseconds.Count * 99 / 100) - 1));
        return new("latency", slow <= rules.MostMicroseconds, FormattableString.Invariant($"one subscriber takes {slow:F0} µs with reasons (99 of 100 less); {rules.MostMicroseconds:F0} may be"));
    }
}
