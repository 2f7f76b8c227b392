namespace Reelhouse.Anomalies.Detection;

/// <summary>
/// The rate to be expected of a series at a slot, from the days before: that of the same hour, filled up by the series' rate at all hours, which is filled up by everyone's. So a series with
/// a short past is expected to be as others are, and one that has always been worse is expected to be so.
/// </summary>
/// <param name="Mean">The rate.</param>
/// <param name="Strength">How many rows it is as good as known from.</param>
internal readonly record struct Baseline(double Mean, double Strength)
{
    /// <summary>Days of the past that there must be.</summary>
    public const int LeastDays = 7;

    private const int MostDays = 28;

    /// <summary>Rows of the wider rate that the narrower one is filled up by.</summary>
    private const double FillUp = 100;

    /// <summary>No rate is so steady that it is known better than from so many rows.</summary>
    private const double Steadiest = 1000;

    public static Baseline Of(Series series, Series everyone, int day, int hour)
    {
        var from = Math.Max(0, day - MostDays);
        var all = everyone.Sum(from, day);
        var own = series.Sum(from, day);
        var (mean, known) = FilledUp(own, (all.Total + 0.5) / (all.Count + 1));
        if (series.Grid.SlotsADay > 1) (mean, known) = FilledUp(series.SumOfHour(hour, from, day), mean);
        return new(mean, Math.Min(known, Steadiest));
    }

    private static (double Mean, double Known) FilledUp((long Count, double Total) past, double wider) =>
        ((past.Total + (FillUp * wider)) / (past.Count + FillUp), past.Count + FillUp);
}
