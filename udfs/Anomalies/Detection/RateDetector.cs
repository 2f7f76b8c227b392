namespace Reelhouse.Anomalies.Detection;

/// <summary>
/// Finds stretches in which a rate is far above the usual. The clearest one of all series is taken, its rows are taken away, and the rest is looked at again: where a provider is down its cities
/// and devices look bad too, until the provider's sessions are gone. Rows taken away are no part of anyone's past either.
/// </summary>
internal static class RateDetector
{
    public static IReadOnlyList<Anomaly> Find(Measure measure, IReadOnlyList<Cell> cells)
    {
        if (cells.Count == 0) return [];
        Grid[] grids = measure.IsHourly ? [Grid.Over(cells, 24), Grid.Over(cells, 1)] : [Grid.Over(cells, 1)];
        var (found, left) = (new List<Stretch>(), cells.ToList());
        while (Clearest(measure, left, grids) is { } next)
        {
            left.RemoveAll(next.Covers);
            Add(found, next);
        }

        return [.. found.OrderByDescending(stretch => stretch.Evidence).Select(stretch => Told.Rate(measure, stretch, CountIn(cells, stretch)))];
    }

    private static Stretch? Clearest(Measure measure, List<Cell> cells, Grid[] grids)
    {
        var tested = grids.SelectMany(grid => Tested(measure, cells, grid)).ToList();
        var limit = FalseDiscoveries.Limit(tested.SelectMany(series => series.Chances), tested.Sum(series => series.Tested));
        return tested.SelectMany(series => series.Stretches(limit)).Where(stretch => stretch.IsLarge).MaxBy(stretch => stretch.Evidence);
    }

    private static IEnumerable<TestedSeries> Tested(Measure measure, List<Cell> cells, Grid grid)
    {
        var series = Series.Of(cells, measure.Dimensions.Count, grid);
        return series.Select(each => new TestedSeries(each, series[0]));
    }

    // The rest of an anomaly that was found in two goes.
    private static void Add(List<Stretch> found, Stretch next)
    {
        foreach (var other in found.Where(next.Touches).ToList())
        {
            found.Remove(other);
            next = next.With(other);
        }

        found.Add(next);
    }

    private static long CountIn(IReadOnlyList<Cell> cells, Stretch stretch) => cells.Where(cell => cell.At >= stretch.From && cell.At < stretch.To).Sum(cell => cell.Count);
}
