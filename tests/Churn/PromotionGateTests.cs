using Reelhouse.Churn.Promotion;

namespace Reelhouse.Churn.Tests;

public sealed class PromotionGateTests
{
    private static readonly double[] Fast = [.. Enumerable.Repeat(20.0, 100)];
    private static readonly GateRules Rules = new();

    [Fact]
    public void the_first_model_has_to_be_better_than_chance()
    {
        Assert.True(PromotionGate.Judge(Some(good: true), Fast, Rules).IsPromoted);
        var refused = PromotionGate.Judge(Some(good: false), Fast, Rules);
        Assert.Contains("better", Failed(refused));
        Assert.Null(refused.ChampionAuc);
    }

    [Fact]
    public void a_challenger_has_to_be_better_than_the_champion_by_the_margin_and_beyond_chance()
    {
        var rows = Some(good: true);
        var weak = Blurred(rows.Challenger, 0.9);
        Assert.True(PromotionGate.Judge(rows with { Champion = weak }, Fast, Rules).IsPromoted);
        Assert.Contains("better", Failed(PromotionGate.Judge(rows with { Champion = rows.Challenger }, Fast, Rules)));
        Assert.Contains("better", Failed(PromotionGate.Judge(rows with { Champion = weak }, Fast, Rules with { Margin = 0.9 })));
        Assert.Contains("better", Failed(PromotionGate.Judge(rows with { Challenger = weak, Champion = rows.Challenger }, Fast, Rules)));
    }

    [Fact]
    public void too_few_leavers_are_no_ground_for_a_verdict()
    {
        var verdict = PromotionGate.Judge(Some(good: true, rows: 60), Fast, Rules);
        Assert.Equal(["enough leavers"], Failed(verdict));
        Assert.Single(verdict.Checks);
    }

    [Fact]
    public void chances_that_are_twice_too_high_fail_the_calibration()
    {
        var rows = Some(good: true);
        Assert.Equal(["calibration"], Failed(PromotionGate.Judge(rows with { Challenger = [.. rows.Challenger.Select(score => Math.Min(1, 2 * score))] }, Fast, Rules)));
    }

    [Fact]
    public void where_few_leave_too_twice_too_high_is_too_high()
    {
        var rows = Some(good: true, rows: 12_000, most: 0.06); // 1.5% leave.
        Assert.Empty(Failed(PromotionGate.Judge(rows, Fast, Rules)));
        Assert.Equal(["calibration"], Failed(PromotionGate.Judge(rows with { Challenger = [.. rows.Challenger.Select(score => 2 * score)] }, Fast, Rules)));
    }

    [Fact]
    public void what_is_lost_in_one_slice_is_named()
    {
        var rows = Some(good: true);
        string[] plans = [.. rows.IsChurned.Select((_, row) => row % 4 == 0 ? "Basic" : "Premium")];
        double[] challenger = [.. rows.Challenger.Select((score, row) => row % 4 == 0 ? 0.2 - (score / 4) : score)];
        var verdict = PromotionGate.Judge(rows with { Challenger = challenger, Slices = new Dictionary<string, IReadOnlyList<string>> { ["plan"] = plans } }, Fast, Rules);
        Assert.Contains("slices", Failed(verdict));
        Assert.EndsWith("worse beyond doubt: plan Basic", verdict.Checks.Single(check => check.Name == "slices").Finding, StringComparison.Ordinal);
    }

    [Fact]
    public void a_slow_model_fails() =>
        Assert.Equal(["latency"], Failed(PromotionGate.Judge(Some(good: true), [.. Enumerable.Range(0, 100).Select(at => at < 98 ? 20.0 : 5000)], Rules)));

    [Fact]
    public void the_interval_holds_the_true_area_nineteen_times_in_twenty()
    {
        // Scores of leavers are one deviation above those of others: the area is Φ(1/√2).
        const double Area = 0.7602499;
        var random = new Random(11);
        var held = Enumerable.Range(0, 400).Count(_ =>
        {
            bool[] isChurned = [.. Enumerable.Range(0, 300).Select(row => row % 6 == 0)];
            var interval = Roc.Of(isChurned, [.. isChurned.Select(left => Normal(random) + (left ? 1 : 0))]).Area(GateRules.Deviations);
            return interval.Low <= Area && Area <= interval.High;
        });
        Assert.InRange(held / 400.0, 0.91, 0.985);
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static IEnumerable<string> Failed(GateVerdict verdict) => verdict.Checks.Where(check => !check.IsPassed).Select(check => check.Name);

    /// <summary>Subscribers who leave with the chance that was foretold, or with one that has nothing to do with it.</summary>
    private static GateRows Some(bool good, int rows = 4000, double most = 0.4)
    {
        var random = new Random(7);
        double[] foretold = [.. Enumerable.Range(0, rows).Select(_ => Math.Pow(random.NextDouble(), 3) * most)];
        return new([.. foretold.Select(chance => random.NextDouble() < (good ? chance : 0.1))], foretold, null, new Dictionary<string, IReadOnlyList<string>>());
    }

    private static double[] Blurred(IReadOnlyList<double> scores, double share)
    {
        var random = new Random(3);
        return [.. scores.Select(score => random.NextDouble() < share ? 0.1 : score)];
    }
}
