using System.Globalization;

namespace Reelhouse.Anomalies.Detection;

/// <summary>What stands out, as it is told to people.</summary>
internal static class Told
{
    private const double CriticalShare = 0.05;
    private const double MajorShare = 0.01;

    private static readonly Dictionary<string, string> Words = new()
    {
        ["isp"] = "the internet provider",
        ["city"] = "the city",
        ["device"] = "the kind of device",
        ["device_model"] = "the device model",
        ["plan"] = "the plan",
        ["country"] = "the country",
    };

    public static Anomaly Rate(Measure measure, Stretch stretch, long everyone)
    {
        var dimension = stretch.Dimension < 0 ? Anomaly.All : measure.Dimensions[stretch.Dimension];
        var (observed, expected, excess) = (stretch.Hits / stretch.Count, stretch.Expected / stretch.Count, stretch.Hits - stretch.Expected);
        var whose = stretch.Dimension < 0 ? "" : $" of {Words.GetValueOrDefault(dimension, dimension)} {stretch.Value}";
        var sentence = Text(
            $"{When(stretch)}, {stretch.Hits:#,0} of {stretch.Count:#,0} {measure.Noun}{whose} {measure.Verb} ({observed:0.0%}), where {expected:0.0%} were to be expected: {excess:#,0} more than usual.");
        return new(
            measure.Name, dimension, stretch.Value, stretch.From, stretch.To, stretch.Count, observed, expected, excess, stretch.PValue, Severity(excess / everyone), sentence);
    }

    public static Anomaly Amount(Measure measure, Stretch stretch)
    {
        var excess = stretch.Hits - stretch.Expected;
        var sentence = Text(
            $"{When(stretch)}, ${stretch.Hits:#,0} of {measure.Noun} {measure.Verb}, where ${stretch.Expected:#,0} were to be expected: ${Math.Abs(excess):#,0} {(excess < 0 ? "less" : "more")} than usual.");
        return new(
            measure.Name,
            Anomaly.All,
            stretch.Value,
            stretch.From,
            stretch.To,
            stretch.Count,
            stretch.Hits,
            stretch.Expected,
            excess,
            stretch.PValue,
            Severity(Math.Abs(excess) / stretch.Expected),
            sentence);
    }

    private static string Severity(double share) => share switch
    {
        >= CriticalShare => "critical",
        >= MajorShare => "major",
        _ => "minor",
    };

    private static string When(Stretch stretch)
    {
        var (from, to) = (stretch.From, stretch.To);
        if (from.TimeOfDay > TimeSpan.Zero || to.TimeOfDay > TimeSpan.Zero)
            return from.Date == to.Date ? Text($"On {from:d MMMM yyyy} from {from:HH:mm} to {to:HH:mm} UTC") : Text($"From {from:d MMMM yyyy, HH:mm} to {to:d MMMM yyyy, HH:mm} UTC");
        var last = to.AddDays(-1);
        return from == last ? Text($"On {from:d MMMM yyyy}") : Text($"From {from:d MMMM yyyy} to {last:d MMMM yyyy}");
    }

    // The culture's percent sign stands apart from the number.
    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture).Replace(" %", "%", StringComparison.Ordinal);
}
