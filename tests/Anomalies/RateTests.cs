namespace Reelhouse.Anomalies.Tests;

public sealed class RateTests
{
    [Fact]
    public void where_all_is_as_usual_nothing_is_found_in_twenty_months() =>
        Assert.Empty(Enumerable.Range(0, 20).SelectMany(seed => Find(Days.Of(seed))));

    [Fact]
    public void a_provider_that_is_down_for_hours_is_found_with_its_hours_and_its_cities_are_not_blamed()
    {
        var anomaly = Assert.Single(Find(Days.Of(1, trouble: (at, values) => values[0] == "Nord" && at >= Days.At(10, 17) && at < Days.At(10, 23) ? 1 : null)));
        Assert.Equal(("isp", "Nord", Days.At(10, 17), Days.At(10, 23)), (anomaly.Dimension, anomaly.Value, anomaly.FromAt, anomaly.ToAt));
        Assert.Equal((1, "critical"), (anomaly.Observed, anomaly.Severity));
        Assert.InRange(anomaly.Expected, 0.005, 0.05);
        Assert.StartsWith("On 10 July 2023 from 17:00 to 23:00 UTC, ", anomaly.Sentence, StringComparison.Ordinal);
        Assert.Contains(" sessions of the internet provider Nord failed to start (100.0%)", anomaly.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void a_model_that_fails_more_for_days_is_one_anomaly_of_all_its_days()
    {
        var anomaly = Assert.Single(Find(Days.Of(2, trouble: (at, values) => values[3] == "Two" && at >= Days.At(15) && at < Days.At(19) ? 0.2 : null)));
        Assert.Equal(("device_model", "Two", Days.At(15), Days.At(19)), (anomaly.Dimension, anomaly.Value, anomaly.FromAt, anomaly.ToAt));
        Assert.StartsWith("From 15 July 2023 to 18 July 2023, ", anomaly.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void two_troubles_at_one_time_are_told_apart()
    {
        var found = Find(Days.Of(3, trouble: (at, values) => at < Days.At(12) || at >= Days.At(14) ? null : values[0] == "Kabel" && at.Hour is >= 18 and < 22 ? 1 : values[1] == "Roma" ? 0.3 : null));
        Assert.Equal([("city", "Roma"), ("isp", "Kabel")], found.Select(anomaly => (anomaly.Dimension, anomaly.Value)).Order());
    }

    [Fact]
    public void trouble_that_hits_everyone_is_nobody_s_own()
    {
        var anomaly = Assert.Single(Find(Days.Of(4, trouble: (at, _) => at >= Days.At(20, 18) && at < Days.At(20, 20) ? 0.5 : null)));
        Assert.Equal((Anomaly.All, Anomaly.All, "critical"), (anomaly.Dimension, anomaly.Value, anomaly.Severity));
    }

    [Fact]
    public void a_first_week_has_nothing_to_be_compared_with() =>
        Assert.Empty(Find(Days.Of(5, trouble: (at, values) => values[0] == "Nord" && at < Days.At(8) ? 1 : null).Where(cell => cell.At < Days.At(8))));

    private static List<Anomaly> Find(IEnumerable<Cell> cells) => [.. AnomalyDetection.Find(Days.Failures, cells, new(2023, 7, 28))];
}
