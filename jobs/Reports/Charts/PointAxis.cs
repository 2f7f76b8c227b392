namespace Reelhouse.Jobs.Reports.Charts;

/// <summary>The horizontal axis: equal bands in the order of the points, of which as many are named as a phone has room for.</summary>
internal static class PointAxis
{
    private const int NamesWithRoom = 5;

    /// <summary>The middle of a band, in percent of the plot's width.</summary>
    public static double Middle(int index, int count) => Math.Round((index + 0.5) / count * 100, 2);

    /// <summary>Names at equal distances, the last point's among them.</summary>
    public static IReadOnlyList<Name> Names(IReadOnlyList<string> labels)
    {
        var every = (labels.Count + NamesWithRoom - 1) / NamesWithRoom;
        return [.. labels
            .Select((label, index) => (label, index))
            .Where(point => (labels.Count - 1 - point.index) % every == 0)
            .Select(point => new Name(Middle(point.index, labels.Count), point.label))];
    }

    internal sealed record Name(double X, string Text);
}
