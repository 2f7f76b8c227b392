namespace Reelhouse.Anomalies.Detection;

/// <summary>The counts of one value of one dimension, slot by slot.</summary>
/// <param name="Dimension">Its number among the measure's dimensions; -1 for the series of all rows.</param>
/// <param name="Value">The value.</param>
/// <param name="Grid">The slots.</param>
internal sealed record Series(int Dimension, string Value, Grid Grid)
{
    public long[] Counts { get; } = new long[Grid.Slots];

    public double[] Totals { get; } = new double[Grid.Slots];

    public (long Count, double Total) Sum(int fromDay, int toDay)
    {
        var (count, total) = (0L, 0.0);
        for (var slot = fromDay * Grid.SlotsADay; slot < toDay * Grid.SlotsADay; slot++) (count, total) = (count + Counts[slot], total + Totals[slot]);
        return (count, total);
    }

    /// <summary>The same hour of some days.</summary>
    public (long Count, double Total) SumOfHour(int hour, int fromDay, int toDay)
    {
        var (count, total) = (0L, 0.0);
        for (var day = fromDay; day < toDay; day++)
        {
            var slot = (day * Grid.SlotsADay) + hour;
            (count, total) = (count + Counts[slot], total + Totals[slot]);
        }

        return (count, total);
    }

    /// <summary>The series of all rows first, then one for each known value of each dimension.</summary>
    public static IReadOnlyList<Series> Of(IReadOnlyList<Cell> cells, int dimensions, Grid grid)
    {
        var all = new Series(-1, Anomaly.All, grid);
        var byValue = Enumerable.Range(0, dimensions).Select(_ => new Dictionary<string, Series>()).ToArray();
        foreach (var cell in cells)
        {
            var slot = grid.SlotOf(cell.At);
            all.Add(slot, cell);
            for (var dimension = 0; dimension < dimensions; dimension++)
            {
                if (cell.Values[dimension] is not { Length: > 0 } value) continue;
                if (!byValue[dimension].TryGetValue(value, out var series)) byValue[dimension][value] = series = new(dimension, value, grid);
                series.Add(slot, cell);
            }
        }

        return [all, .. byValue.SelectMany(values => values.Values)];
    }

    private void Add(int slot, Cell cell)
    {
        Counts[slot] += cell.Count;
        Totals[slot] += cell.Total;
    }
}
