namespace Reelhouse.Anomalies.Detection;

/// <summary>A series with the chance of each of its slots, were all as usual.</summary>
internal sealed class TestedSeries
{
    /// <summary>A slot with fewer rows is not tested.</summary>
    private const int LeastCount = 5;

    /// <summary>A slot beside one that stands out belongs to it where its own chance is as small as this.</summary>
    private const double Neighbour = 0.01;

    private readonly Series _series;
    private readonly Series _everyone;
    private readonly double[] _chances;

    public TestedSeries(Series series, Series everyone)
    {
        (_series, _everyone, _chances) = (series, everyone, new double[series.Grid.Slots]);
        System.Array.Fill(_chances, 1);
        for (var slot = FirstSlot; slot < _chances.Length; slot++)
        {
            if (series.Totals[slot] > 0) _chances[slot] = Chance(slot);
        }
    }

    /// <summary>How many slots were tested.</summary>
    public long Tested => _series.Counts.Skip(FirstSlot).LongCount(count => count >= LeastCount);

    /// <summary>The chances of slots that have any hits.</summary>
    public IEnumerable<double> Chances => _chances.Where((chance, slot) => chance < 1 && _series.Counts[slot] >= LeastCount);

    private int FirstSlot => Math.Min(Baseline.LeastDays * _series.Grid.SlotsADay, _series.Grid.Slots);

    /// <summary>The stretches round slots whose chance is at most <paramref name="limit"/>.</summary>
    public IEnumerable<Stretch> Stretches(double limit)
    {
        for (var slot = FirstSlot; slot < _chances.Length; slot++)
        {
            if (_chances[slot] > limit || _series.Counts[slot] < LeastCount) continue;
            var from = slot;
            while (Reach(from, -1) is { } before) from = before;
            while (Reach(slot, 1) is { } after) slot = after;
            yield return Between(from, slot + 1);
        }
    }

    // One slot in which nothing was counted, such as an hour of the night, does not end a stretch.
    private int? Reach(int slot, int step)
    {
        var next = slot + step;
        if (IsWithin(next) && _series.Counts[next] == 0) next += step;
        return IsWithin(next) && _chances[next] <= Neighbour ? next : null;
    }

    private bool IsWithin(int slot) => slot >= FirstSlot && slot < _chances.Length;

    private double Chance(int slot)
    {
        var usual = Usual(slot, slot);
        return Tails.OfHits((long)_series.Totals[slot], _series.Counts[slot], usual.Mean, usual.Strength);
    }

    // What is to be expected of a stretch was known before it began.
    private Baseline Usual(int slot, int begin) => Baseline.Of(_series, _everyone, begin / _series.Grid.SlotsADay, slot % _series.Grid.SlotsADay);

    private Stretch Between(int from, int to)
    {
        var slots = Enumerable.Range(from, to - from).Select(slot => (Count: _series.Counts[slot], Hits: _series.Totals[slot], Usual: Usual(slot, from).Mean)).ToList();
        var (count, hits) = (slots.Sum(slot => slot.Count), slots.Sum(slot => slot.Hits));
        return new(
            _series.Dimension,
            _series.Value,
            _series.Grid.StartOf(from),
            _series.Grid.StartOf(to),
            count,
            hits,
            slots.Sum(slot => slot.Count * slot.Usual),
            _chances[from..to].Min(),
            slots.Sum(slot => Evidence(slot.Hits, hits / count, slot.Usual) + Evidence(slot.Count - slot.Hits, 1 - (hits / count), 1 - slot.Usual)));
    }

    private static double Evidence(double rows, double rate, double usual) => rows == 0 ? 0 : rows * Math.Log(rate / usual);
}
