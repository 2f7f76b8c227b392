namespace Reelhouse.Anomalies.Tests;

public sealed class AmountTests
{
    [Fact]
    public void revenue_as_usual_raises_nothing_in_two_hundred_months() =>
        Assert.Empty(Enumerable.Range(0, 200).SelectMany(seed => Find(Revenue(seed, _ => 1))));

    [Fact]
    public void days_on_which_the_money_stays_away_are_one_anomaly()
    {
        var anomaly = Assert.Single(Find(Revenue(1, day => day is 20 or 21 ? 0 : 1)));
        Assert.Equal((Days.At(20), Days.At(22), 0.0), (anomaly.FromAt, anomaly.ToAt, anomaly.Observed));
        Assert.InRange(anomaly.Excess, -3000, -1500);
        Assert.EndsWith("less than usual.", anomaly.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void a_day_that_charges_three_times_is_found() => Assert.Equal(Days.At(15), Assert.Single(Find(Revenue(2, day => day == 15 ? 3 : 1))).FromAt);

    // Some 80 payments a day, of ten to fifteen dollars; a day without any has no cell.
    private static IEnumerable<Cell> Revenue(int seed, Func<int, int> times)
    {
        var draw = new Random(seed);
        for (var day = 1; day <= 28; day++)
        {
            for (var payment = (60 + draw.Next(40)) * times(day); payment > 0; payment--) yield return new(Days.At(day), [], 1, 10 + (draw.Next(3) * 2.5));
        }
    }

    private static List<Anomaly> Find(IEnumerable<Cell> cells) => [.. AnomalyDetection.Find(Measures.Named("daily_revenue"), cells, new(2023, 7, 28))];
}
