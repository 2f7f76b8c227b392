using Reelhouse.Spark.Plans;

namespace Reelhouse.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>Rows drawn at random.</summary>
    /// <param name="fraction">The share of rows to expect; above 1 only with replacement.</param>
    /// <param name="withReplacement">Whether a row may be drawn more than once; not by default.</param>
    /// <param name="seed">Makes the draw repeatable; random by default.</param>
    public DataFrame Sample(double fraction, bool withReplacement = false, long? seed = null) =>
        With(Selections.Sample(Relation, 0, fraction, withReplacement, seed ?? Random.Shared.NextInt64()));

    /// <summary>The rows, each put into one of several data frames at random.</summary>
    /// <param name="weights">How the rows are shared out; the weights need not add up to 1.</param>
    /// <param name="seed">Makes the draw repeatable; random by default.</param>
    /// <exception cref="ArgumentException">A weight is negative, or all are zero.</exception>
    public DataFrame[] RandomSplit(IReadOnlyList<double> weights, long? seed = null)
    {
        var total = weights.Sum();
        if (weights.Any(weight => weight < 0) || total <= 0)
            throw new ArgumentException($"Weights are not negative and one is above zero; these are {string.Join(", ", weights)}.", nameof(weights));
        var drawn = seed ?? Random.Shared.NextInt64();
        var bounds = weights.Aggregate(new List<double> { 0 }, (all, weight) => [.. all, all[^1] + (weight / total)]);
        return [.. bounds.Zip(bounds.Skip(1), (lower, upper) =>
            With(Selections.Sample(Relation, lower, upper, withReplacement: false, drawn, deterministicOrder: true)))];
    }
}
