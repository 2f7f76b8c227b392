namespace Reelhouse.Jobs.Sources.Activity;

internal static class Money
{
    /// <summary>Dollars with two digits after the point.</summary>
    public static decimal Usd(int cents) => new(cents, 0, 0, isNegative: false, scale: 2);
}
