using System.Globalization;

namespace Reelhouse.Benchmarks.Results;

/// <summary>What a measure is held to.</summary>
/// <param name="OfRatio">Whether that is the ratio, ours by the peer's, or ours alone.</param>
/// <param name="IsLeast">Whether the bound is the least value that is good, or the greatest.</param>
/// <param name="Bound">The bound.</param>
internal sealed record Target(bool OfRatio, bool IsLeast, double Bound)
{
    /// <summary>Of what is reported alone.</summary>
    public static Target None { get; } = new(OfRatio: false, IsLeast: true, double.NegativeInfinity);

    public static Target RatioAtLeast(double bound) => new(OfRatio: true, IsLeast: true, bound);

    public static Target RatioAtMost(double bound) => new(OfRatio: true, IsLeast: false, bound);

    public static Target AtMost(double bound) => new(OfRatio: false, IsLeast: false, bound);

    /// <summary>Whether it is met; null where what it is about was not measured.</summary>
    public bool? IsMetBy(double ours, double? ratio) => (OfRatio ? ratio : ours) switch
    {
        null => null,
        _ when this == None => null,
        var value => IsLeast ? value >= Bound : value <= Bound,
    };

    public override string ToString() => this == None ? "–" : string.Create(CultureInfo.InvariantCulture, $"{(OfRatio ? "ratio " : "")}{(IsLeast ? "≥" : "≤")} {Bound:#,0.##}");
}
