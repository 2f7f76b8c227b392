namespace Reelhouse.Segments.Clusters;

/// <summary>How a cluster is named that has more or less of a feature than all subscribers.</summary>
/// <param name="Feature">The feature's name.</param>
/// <param name="Topic">What it is about: a name says one thing of each topic.</param>
/// <param name="More">The words for more.</param>
/// <param name="Less">The words for less.</param>
internal sealed record FeatureWords(string Feature, string Topic, string More, string Less)
{
    private const string Watching = "watching";
    private const string Paying = "paying";

    public static IReadOnlyList<FeatureWords> All { get; } =
    [
        new("days_since_watched", Watching, "has not watched for long", "watched lately"),
        new("sessions_month", Watching, "watches often", "watches seldom"),
        new("watched_hours_month", Watching, "watches for hours", "watches little"),
        new("monthly_usd", Paying, "pays more a month", "pays less a month"),
        new("paid_usd", Paying, "has paid much so far", "has paid little so far"),
    ];
}
