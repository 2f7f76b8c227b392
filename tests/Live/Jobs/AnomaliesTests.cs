using Reelhouse.Anomalies;
using Reelhouse.Jobs.Gold.DimSubscriber;
using Reelhouse.Jobs.Scores.Anomalies;
using Reelhouse.Jobs.Silver.PaymentEvents;
using Reelhouse.Jobs.Silver.PlaybackSessions;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Live.Tests.Jobs;

[Collection("jobs")]
public sealed class AnomaliesTests(JobsFixture jobs)
{
    private static readonly DateTimeOffset First = new(2023, 7, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task an_outage_and_a_broken_device_and_a_day_without_payments_are_found_among_rows_that_were_known()
    {
        var observed = AnomaliesTransform.Observe(
            jobs.Spark.CreateDataFrame(Sessions()), jobs.Spark.CreateDataFrame(Payments()), jobs.Spark.CreateDataFrame(new[] { Subscriber }), new(2023, 7, 12));
        var found = await AnomalyDetection.Find(observed.Filter(Col("is_known")), new(2023, 7, 12)).OrderBy("measure", "from_at").CollectAsync<AnomalyRow>(TestContext.Current.CancellationToken);
        Assert.Equal(
            [
                ("daily_revenue", "all", "all", First.AddDays(11), First.AddDays(12)),
                ("rebuffering_rate", "device_model", "Orbis", First.AddDays(10), First.AddDays(12)),
                ("start_failure_rate", "isp", "Nord", First.AddDays(9).AddHours(17), First.AddDays(9).AddHours(20)),
            ],
            found.Select(row => (row.Measure, row.Dimension, row.Value, row.FromAt, row.ToAt)));
    }

    // Each hour of twelve days two sessions of each provider on each model; Nord is down for three hours of the tenth day, and Orbis stalls on the last two days.
    private static PlaybackSession[] Sessions() =>
    [
        .. from hour in Enumerable.Range(0, 12 * 24)
           from isp in new[] { "Nord", "Kabel", "Faser" }
           from model in new[] { "Orbis", "Lumen", "Stellar" }
           from number in Enumerable.Range(0, 2)
           let at = First.AddHours(hour)
           let isDown = isp == "Nord" && hour - (9 * 24) is >= 17 and < 20
           let stalls = model == "Orbis" && hour >= 10 * 24
           select new PlaybackSession($"{hour} {isp} {model} {number}", "1", "s1", "Smart TV", model, "Roma", "Italy", isp, at, at.AddMinutes(30), 1800, 0, stalls ? 180 : 0, isDown, 2, at.AddMinutes(30)),
    ];

    // Those of the twelfth day came in after its end.
    private static PaymentEvent[] Payments() =>
    [
        .. from day in Enumerable.Range(0, 12)
           from number in Enumerable.Range(0, 40)
           let at = First.AddDays(day).AddHours(3)
           select new PaymentEvent($"{day} {number}", PaymentEvent.Succeeded, "1", 10m, 1, null, at, day == 11 ? at.AddDays(1) : at),
    ];

    private static SubscriberRow Subscriber => new("1", "Basic", 10m, new(2023, 6, 1), new(2023, 7, 1), null, "Italy", "Tablet", null, null);
}
