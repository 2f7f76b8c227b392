namespace Reelhouse.Churn.Promotion;

/// <summary>How far the share of leavers in one group is above that in another, by Newcombe's method 10, which also holds for few and for none: Statistics in Medicine 17 (1998), 873-890.</summary>
public static class ShareDifference
{
    /// <summary>The first group's share less the second's, between −1 and 1, with its bounds.</summary>
    /// <param name="churned">Leavers of the first group.</param>
    /// <param name="count">Subscribers of the first group.</param>
    /// <param name="otherChurned">Leavers of the second group.</param>
    /// <param name="otherCount">Subscribers of the second group.</param>
    /// <param name="deviations">The interval's half, in standard deviations.</param>
    /// <exception cref="ArgumentException">A group has nobody, or more leavers than subscribers.</exception>
    public static Interval Of(int churned, int count, int otherChurned, int otherCount, double deviations)
    {
        var (one, other) = (Share(churned, count, deviations), Share(otherChurned, otherCount, deviations));
        var value = one.Value - other.Value;
        return new(value, value - Distance(one.Value - one.Low, other.High - other.Value), value + Distance(one.High - one.Value, other.Value - other.Low));
    }

    // Wilson's score interval.
    private static Interval Share(int churned, int count, double deviations)
    {
        if (count < 1 || churned < 0 || churned > count) throw new ArgumentException($"{churned} of {count} subscribers have left: a group needs one at least, and no more leavers than it has.");
        var (share, square) = (churned / (double)count, deviations * deviations);
        var middle = ((2 * churned) + square) / (2 * (count + square));
        var half = deviations * Math.Sqrt(square + (4 * churned * (1 - share))) / (2 * (count + square));
        return new(share, middle - half, middle + half);
    }

    private static double Distance(double one, double other) => Math.Sqrt((one * one) + (other * other));
}
