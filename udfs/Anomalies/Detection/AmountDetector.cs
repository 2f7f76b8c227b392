namespace Reelhouse.Anomalies.Detection;

/// <summary>
/// Finds days whose amount is at most half or at least twice the usual of the days before, and too far off for chance: an amount counts as so many usual payments, whose number varies from day to
/// day as it did before, and by a fifth at least. Days that stand out are no part of the past of later ones.
/// </summary>
internal static class AmountDetector
{
    private const int MostDays = 28;
    private const double LeastRatio = 2;

    /// <summary>The shape of a negative binomial that deviates by a fifth.</summary>
    private const double Steadiest = 25;

    public static IReadOnlyList<Anomaly> Find(Measure measure, IReadOnlyList<Cell> cells, DateOnly lastDay)
    {
        if (cells.Count == 0) return [];
        var first = DateOnly.FromDateTime(cells.Min(cell => cell.At).UtcDateTime);
        var byDay = cells.ToLookup(cell => DateOnly.FromDateTime(cell.At.UtcDateTime));
        var days = Enumerable.Range(0, lastDay.DayNumber - first.DayNumber + 1).Select(first.AddDays)
            .Select(date => new AmountDay(date, byDay[date].Sum(cell => cell.Count), byDay[date].Sum(cell => cell.Total))).ToList();
        var limit = FalseDiscoveries.Limit(Judge(days, limit: 0).Select(day => day.Chance), days.Count);
        return [.. Joined(Judge(days, limit).Where(day => StandsOut(day, limit))).Select(stretch => Told.Amount(measure, stretch))];
    }

    private static List<JudgedDay> Judge(List<AmountDay> days, double limit)
    {
        var (judged, past) = (new List<JudgedDay>(), new List<AmountDay>());
        foreach (var day in days)
        {
            var isUsual = true;
            if (past.Count >= Baseline.LeastDays)
            {
                judged.Add(Judge(day, past.TakeLast(MostDays).ToList()));
                isUsual = !StandsOut(judged[^1], limit);
            }

            if (isUsual) past.Add(day);
        }

        return judged;
    }

    private static bool StandsOut(JudgedDay day, double limit) => day.Chance <= limit && day.IsLarge;

    private static JudgedDay Judge(AmountDay day, List<AmountDay> past)
    {
        if (past.Sum(each => each.Total) <= 0) return new(day, 0, 1);
        var payment = past.Sum(each => each.Total) / past.Sum(each => each.Count);
        var payments = past.Select(each => each.Total / payment).ToList();
        var mean = payments.Average();
        var variance = payments.Sum(count => (count - mean) * (count - mean)) / (payments.Count - 1);
        var shape = Math.Min(Steadiest, mean * mean / Math.Max(variance - mean, 1e-9));
        return new(day, mean * payment, Tails.OfCount(day.Total / payment, mean, shape));
    }

    private static IEnumerable<Stretch> Joined(IEnumerable<JudgedDay> days)
    {
        Stretch? open = null;
        foreach (var next in days.Select(day => day.ToStretch()))
        {
            if (open is not null && !open.Touches(next)) yield return open;
            open = open?.Touches(next) == true ? open.With(next) : next;
        }

        if (open is not null) yield return open;
    }

    private sealed record AmountDay(DateOnly Date, long Count, double Total);

    private sealed record JudgedDay(AmountDay Day, double Expected, double Chance)
    {
        public bool IsLarge => Day.Total * LeastRatio <= Expected || Day.Total >= LeastRatio * Expected;

        public Stretch ToStretch()
        {
            var begin = new DateTimeOffset(Day.Date, TimeOnly.MinValue, TimeSpan.Zero);
            return new(-1, Anomaly.All, begin, begin.AddDays(1), Day.Count, Day.Total, Expected, Chance, Math.Abs(Day.Total - Expected));
        }
    }
}
