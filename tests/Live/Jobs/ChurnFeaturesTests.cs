using Reelhouse.Churn;
using Reelhouse.Jobs.Features.Churn;
using Reelhouse.Jobs.Silver.PaymentEvents;
using Reelhouse.Jobs.Silver.PlaybackEvents;
using Reelhouse.Jobs.Silver.Subscribers;
using Reelhouse.Jobs.Silver.SubscriptionEvents;
using Reelhouse.Jobs.Silver.SupportTickets;

namespace Reelhouse.Live.Tests.Jobs;

[Collection("jobs")]
public sealed class ChurnFeaturesTests(JobsFixture jobs)
{
    private static readonly DateOnly First = new(2023, 7, 10);
    private static readonly DateOnly Second = new(2023, 7, 17);
    private static readonly DateOnly RunDate = new(2023, 7, 24);

    private static readonly Subscriber[] Subscribers =
    [
        new("1", "Basic", 10m, new(2023, 7, 1), First, "Italy", 30, "Female", "Tablet"),
        new("2", "Basic", 10m, new(2023, 7, 12), First, "Italy", null, "Male", "Tablet"),
    ];

    private static readonly PlaybackEvent[] Playback =
    [
        Play("a", "1", At(7, 3, 0), hours: 1), Play("a", "1", At(7, 3, 2), hours: 2, rebuffers: 3), Play("b", "1", At(7, 10, 12), hours: 0, type: PlaybackEvent.Failed),
        Play("c", "1", At(7, 11, 12), hours: 4),
    ];

    private static readonly PaymentEvent[] Payments = [Payment("1", At(7, 8, 0), attempt: 1), Payment("1", At(7, 11, 0), attempt: 2), Payment("1", At(7, 15, 0))];

    private static readonly SubscriptionEvent[] Subscriptions = [Subscription("1", At(7, 12, 0), SubscriptionEvent.PlanChanged, 15m), Subscription("1", At(7, 20, 0), SubscriptionEvent.Cancelled, 15m)];

    [Fact]
    public async Task features_say_what_had_happened_by_the_end_of_the_day()
    {
        var rows = await RowsAsync(Playback, Payments, Subscriptions);
        Assert.Equal([("1", First), ("1", Second), ("2", Second), ("2", RunDate)], rows.Select(row => (row.SubscriberId, row.AsOfDate)));
        var (first, second, other) = (rows[0].Features, rows[1].Features, rows[2].Features);
        Assert.Equal((9, 10, 30, 0, 2), (first.TenureDays, first.MonthlyUsd, first.Age!.Value, first.WatchedHoursWeek, first.WatchedHoursMonth));
        Assert.Equal((1, 1, 0, 3.0 * Math.Pow(0.9, 8)), (first.SessionsWeek, first.StartFailuresWeek, first.RebuffersWeek, first.RebuffersRecent));
        Assert.Equal((8, 1, 1), (first.DaysSinceWatched!.Value, first.FailedAttempts, first.FailedPaymentsMonth));
        Assert.Equal((15, 4, 6, 1), (second.MonthlyUsd, second.WatchedHoursWeek, second.WatchedHoursMonth, second.TicketsMonth));
        Assert.Equal((0, 2), (second.FailedAttempts, second.FailedPaymentsMonth));
        Assert.Equal((5, 10, 0), (other.TenureDays, other.MonthlyUsd, other.WatchedHoursRecent));
        Assert.Null(other.Age);
        Assert.Null(other.DaysSinceWatched);
    }

    [Fact]
    public async Task who_leaves_within_a_week_has_churned_and_nobody_knows_yet_of_the_run_date()
    {
        var rows = await RowsAsync(Playback, Payments, Subscriptions);
        Assert.Equal([false, true, false, null], rows.Select(row => row.IsChurned));
    }

    [Fact]
    public async Task what_happens_later_or_is_received_later_changes_no_earlier_day()
    {
        var before = await RowsAsync(Playback, Payments, Subscriptions);
        PlaybackEvent[] later = [Play("d", "1", At(7, 11, 0), hours: 9), Play("c", "1", At(7, 11, 13), hours: 5, receivedAt: At(7, 18, 1)), Play("e", "2", At(7, 12, 0), hours: 1, receivedAt: At(7, 18, 0))];
        var after = await RowsAsync([.. Playback, .. later], [.. Payments, Payment("1", At(7, 9, 0), attempt: 1, receivedAt: At(7, 11, 0))], [.. Subscriptions, Subscription("2", At(7, 16, 0), SubscriptionEvent.PlanChanged, 20m, receivedAt: At(7, 18, 0))]);
        Assert.Equal(before[0], after[0]);
        Assert.Equal(before[2], after[2]);
        Assert.Equal(13, after[1].Features.WatchedHoursWeek);
        Assert.Equal((20, 1), (after[3].Features.MonthlyUsd, after[3].Features.WatchedHoursMonth));
    }

    [Fact]
    public async Task who_was_not_known_to_have_left_is_still_there()
    {
        var rows = await RowsAsync(Playback, Payments, [Subscription("1", At(7, 16, 0), SubscriptionEvent.Cancelled, 10m, receivedAt: At(7, 18, 0))]);
        Assert.Null(rows.Single(row => (row.SubscriberId, row.AsOfDate) == ("1", Second)).IsChurned);
        Assert.DoesNotContain(("1", RunDate), rows.Select(row => (row.SubscriberId, row.AsOfDate)));
    }

    [Fact]
    public async Task a_sign_up_counts_from_the_day_it_was_received()
    {
        var rows = await RowsAsync(Playback, Payments, [Subscription("2", At(7, 12, 0), SubscriptionEvent.SignedUp, 12m, receivedAt: At(7, 18, 0))]);
        Assert.Equal([RunDate], rows.Where(row => row.SubscriberId == "2").Select(row => row.AsOfDate));
    }

    private async Task<IReadOnlyList<ChurnFeaturesRow>> RowsAsync(PlaybackEvent[] playback, PaymentEvent[] payments, SubscriptionEvent[] subscriptions)
    {
        var (plays, leaving) = (jobs.Spark.CreateDataFrame(playback), jobs.Spark.CreateDataFrame(subscriptions));
        var tickets = jobs.Spark.CreateDataFrame([new SupportTicket("t", "t", SupportTicket.Opened, "1", "billing", "chat", At(7, 13, 0), At(7, 13, 0))]);
        var days = ChurnFeaturesTransform.Days(plays, RunDate);
        var snapshots = ChurnSnapshots.Of(jobs.Spark.CreateDataFrame(Subscribers), leaving, days);
        var activity = ChurnActivity.Known(plays, jobs.Spark.CreateDataFrame(payments), tickets, days);
        return await ChurnSnapshots.WithLabel(ChurnSnapshots.WithFeatures(snapshots, activity), leaving, RunDate)
            .OrderBy("subscriber_id", "as_of_date").CollectAsync<ChurnFeaturesRow>(TestContext.Current.CancellationToken);
    }

    private static DateTimeOffset At(int month, int day, int hour) => new(2023, month, day, hour, 0, 0, TimeSpan.Zero);

    private static PlaybackEvent Play(string session, string subscriber, DateTimeOffset at, int hours, int rebuffers = 0, string type = "playback_heartbeat", DateTimeOffset? receivedAt = null) =>
        new($"{session}{at:O}", type, session, subscriber, "s1", "Tablet", null, null, "Italy", null, hours * 3600, rebuffers, 0, at, receivedAt ?? at);

    private static PaymentEvent Payment(string subscriber, DateTimeOffset at, int attempt = 0, DateTimeOffset? receivedAt = null) =>
        new($"{at:O}", attempt > 0 ? PaymentEvent.Failed : PaymentEvent.Succeeded, subscriber, 10m, attempt + (attempt > 0 ? 0 : 3), null, at, receivedAt ?? at);

    private static SubscriptionEvent Subscription(string subscriber, DateTimeOffset at, string type, decimal price, DateTimeOffset? receivedAt = null) =>
        new($"{subscriber}{at:O}", type, subscriber, "Basic", null, price, null, null, null, null, null, at, receivedAt ?? at);
}
