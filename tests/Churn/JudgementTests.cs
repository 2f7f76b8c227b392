using Reelhouse.Churn.Training;

namespace Reelhouse.Churn.Tests;

public sealed class JudgementTests
{
    [Fact]
    public void auc_is_the_share_of_pairs_in_which_the_leaver_scores_higher_and_ties_count_half()
    {
        bool[] came = [false, true, false, true, false];
        double[] foretold = [0.1, 0.4, 0.4, 0.9, 0.2];
        var pairs = from left in Enumerable.Range(0, 5).Where(row => came[row])
                    from stayed in Enumerable.Range(0, 5).Where(row => !came[row])
                    select foretold[left] > foretold[stayed] ? 1 : foretold[left].Equals(foretold[stayed]) ? 0.5 : 0;
        Assert.Equal(pairs.Average(), Judgement.Of(came, foretold).Auc, 12);
    }

    [Fact]
    public void log_loss_is_what_was_not_foretold_and_lift_what_the_top_tenth_holds()
    {
        var came = Enumerable.Range(0, 20).Select(row => row is 3 or 19).ToArray();
        var judgement = Judgement.Of(came, [.. Enumerable.Range(0, 20).Select(row => row / 20.0 + 0.01)]);
        Assert.Equal(came.Select((left, row) => -Math.Log(left ? (row / 20.0) + 0.01 : 1 - (row / 20.0) - 0.01)).Average(), judgement.LogLoss, 12);
        Assert.Equal(5, judgement.Lift, 12); // Of the two highest one left, of all one in ten.
        Assert.Equal((20, 2), (judgement.Count, judgement.ChurnedCount));
    }

    [Fact]
    public void the_calibration_s_bins_hold_every_row_once_the_lowest_first()
    {
        var random = new Random(3);
        double[] foretold = [.. Enumerable.Range(0, 1003).Select(_ => random.NextDouble())];
        var bins = Judgement.Of([.. foretold.Select(chance => random.NextDouble() < chance)], foretold).Calibration;
        Assert.Equal(10, bins.Count);
        Assert.Equal(1003, bins.Sum(bin => bin.Count));
        Assert.Equal(bins.OrderBy(bin => bin.Foretold), bins);
        Assert.All(bins, bin => Assert.InRange(bin.Came, bin.Foretold - 0.15, bin.Foretold + 0.15));
    }

    [Fact]
    public void equal_scores_are_judged_alike_in_any_order()
    {
        bool[] came = [.. Enumerable.Range(0, 20).Select(row => row >= 18)];
        foreach (var order in new[] { came, [.. came.Reverse()] })
        {
            var judgement = Judgement.Of(order, [.. order.Select(_ => 0.5)]);
            Assert.Equal((0.5, 1), (judgement.Auc, judgement.Lift));
            Assert.Equal([new(20, 0.5, 0.1)], judgement.Calibration);
        }
    }

    [Fact]
    public void one_outcome_only_is_refused() =>
        Assert.Contains("both outcomes", Assert.Throws<ArgumentException>(() => Judgement.Of([true, true], [0.5, 0.6])).Message, StringComparison.Ordinal);

    [Fact]
    public void unequal_numbers_of_outcomes_and_probabilities_are_refused() =>
        Assert.Contains("2 outcomes", Assert.Throws<ArgumentException>(() => Judgement.Of([true, false], [0.5])).Message, StringComparison.Ordinal);
}
