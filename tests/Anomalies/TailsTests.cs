using Reelhouse.Anomalies.Detection;

namespace Reelhouse.Anomalies.Tests;

/// <summary>Chances that can be worked out by other means.</summary>
public sealed class TailsTests
{
    [Fact]
    public void where_every_rate_is_as_likely_every_number_of_hits_is() => Assert.Equal(4 / 11.0, Tails.OfHits(7, 10, mean: 0.5, strength: 2), 12);

    [Fact]
    public void where_the_rate_is_known_hits_are_binomial() => Assert.Equal(0.0009765625, Tails.OfHits(10, 10, mean: 0.5, strength: 1e7), 6);

    [Fact]
    public void counts_of_shape_one_are_geometric()
    {
        Assert.Equal(2 * Math.Pow(0.9, 30), Tails.OfCount(30, mean: 9, shape: 1), 12);
        Assert.Equal(2 * 0.1, Tails.OfCount(0, mean: 9, shape: 1), 12);
    }

    [Fact]
    public void of_many_chances_those_are_discoveries_that_are_small_for_their_rank()
    {
        Assert.Equal(1.9e-6, FalseDiscoveries.Limit([0.5, 1.9e-6, 1e-6], tested: 1000));
        Assert.Equal(0, FalseDiscoveries.Limit([0.5, 1.9e-6], tested: 1000));
    }
}
