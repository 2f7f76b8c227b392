using System.Text.Json;
using Confluent.Kafka;
using Reelhouse.Jobs.Bronze.PaymentEvents;
using Reelhouse.Jobs.Bronze.PlaybackEvents;
using Reelhouse.Jobs.Bronze.Subscribers;
using Reelhouse.Jobs.Bronze.SubscriptionEvents;
using Reelhouse.Jobs.Bronze.SupportTickets;
using Reelhouse.Jobs.Features.Churn;
using Reelhouse.Jobs;
using Reelhouse.Jobs.Kafka;
using Reelhouse.Jobs.Live;
using Reelhouse.Jobs.Live.Churn;
using Reelhouse.Jobs.Models.Churn;
using Reelhouse.Jobs.Models.Decisions;
using Reelhouse.Jobs.Scores.Churn;
using Reelhouse.Jobs.Silver.Titles;
using Reelhouse.Jobs.Tables;
using Reelhouse.Live.Tests.Sources;
using Reelhouse.Registry;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Live.Tests.Jobs;

[Collection("jobs")]
public sealed class LiveChurnTests(JobsFixture jobs)
{
    private static readonly DateOnly Today = new(2023, 7, 31);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task new_events_are_scored_and_sent_once_through_kills_as_the_next_run_scores_them()
    {
        await ChampionAsync();
        await HeldAsync();
        var live = new LiveChurnScores(jobs.Context, TimeProvider.System);
        Assert.False((await NextAsync(live)).IsNew);

        // A run that refines what came before the first batch takes nothing away from it.
        await AppendAsync<PlaybackMessage>([Play(2, Some.Playback("e3", subscriberId: "3", at: "2023-07-31T07:00:00Z"), 31)]);
        await TogetherAsync(new Reelhouse.Jobs.Silver.PlaybackEvents.PlaybackEventsJob());
        await ComeAsync();
        var batch = await NextAsync(live);
        Assert.Equal([("duplicate", 1L), ("late", 1L), ("quarantined", 1L), ("written", 7L)], batch.Outcomes.OrderBy(outcome => outcome.Key).Select(outcome => (outcome.Key, outcome.Value)));
        Assert.False((await NextAsync(live)).IsNew);

        // Killed before it sent, and another that hangs in a transaction.
        using var hanging = Hanging();
        Assert.Equal(3, await SentAsync(batch.Batch));
        Assert.Equal(0, await SentAsync(batch.Batch));
        var further = await Assert.ThrowsAsync<JobException>(() => SentAsync(0));
        Assert.Equal("The topic churn_scores holds scores to batch 1; the last of gold.churn_scores_live is 0.", further.Error.What);
        Assert.ThrowsAny<KafkaException>(() => hanging.CommitTransaction(TimeSpan.FromSeconds(10)));

        // Two processes that add one batch.
        var rows = await RowsAsync();
        var other = new LiveStamp(batch.Batch, new Dictionary<string, IReadOnlyDictionary<int, long>>());
        var taken = await Assert.ThrowsAsync<JobException>(() => new LiveTable(jobs.Lake, Table<LiveChurnScore>.Definition).AddAsync(jobs.Spark.CreateDataFrame(rows), other, Cancellation));
        Assert.Equal("Another process adds batches to gold.churn_scores_live too: seen when batch 1 was added.", taken.Error.What);
        Assert.Equal(rows, await RowsAsync(), Same);

        Assert.Equal(["1", "3", "9"], rows.Select(row => row.SubscriberId));
        Assert.Equal(rows, SentScores(), Same);
        await TheNextRunScoresTheSameAsync(rows);
        await ScoresOfAnotherTableAreNotSentOnAsync();
    }

    private async Task TheNextRunScoresTheSameAsync(IReadOnlyList<LiveChurnScore> live)
    {
        await RefineAsync();
        await new ChurnFeaturesJob().RunAsync(jobs.Context, Cancellation);
        await jobs.GiveAsync<PromotionDecision>([]);
        await new ChurnScoresJob().RunAsync(jobs.Context, Cancellation);
        var batch = await jobs.Spark.Table(Table<ChurnScoreRow>.Name).Filter(Col("run_date") == Lit(Today)).OrderBy("subscriber_id").CollectAsync<ChurnScoreRow>(Cancellation);
        Assert.Equal(["1", "3", "9"], batch.Select(row => row.SubscriberId));
        foreach (var row in live)
        {
            var same = batch.Single(each => each.SubscriberId == row.SubscriberId);
            Assert.Equal((same.RunDate, same.Score, same.Band, same.RevenueAtRiskUsd, same.ModelVersion), (row.AsOfDate, row.Score, row.Band, row.RevenueAtRiskUsd, row.ModelVersion));
            Assert.Equal(same.Reasons, row.Reasons);
        }

        // What silver holds by now is nothing new.
        Assert.False((await NextAsync(new LiveChurnScores(jobs.Context, TimeProvider.System))).IsNew);
    }

    private async Task ScoresOfAnotherTableAreNotSentOnAsync()
    {
        using (var producer = new TransactionalProducer(jobs.Context.Settings.Kafka, LiveChurnSender.TransactionalId))
        {
            producer.TakeOver();
            producer.Send([new(LiveChurnSender.Progress, "churn_scores"u8.ToArray(), new SentBatch("another", 7).ToJson())], Cancellation);
        }

        var refused = await Assert.ThrowsAsync<JobException>(() => LiveChurnSender.OpenAsync(jobs.Context, Cancellation));
        Assert.StartsWith("The topic churn_scores holds 7 batches of another table", refused.Error.What, StringComparison.Ordinal);
    }

    private Task<LiveBatch> NextAsync(LiveChurnScores live)
    {
        jobs.Context.Refresh();
        return live.ScoreAsync(Today, Cancellation);
    }

    private async Task<long> SentAsync(long to)
    {
        using var topic = await LiveChurnSender.OpenAsync(jobs.Context, Cancellation);
        return await topic.SendAsync(to, Cancellation);
    }

    private async Task<IReadOnlyList<LiveChurnScore>> RowsAsync() =>
        await jobs.Spark.Table(Table<LiveChurnScore>.Name).OrderBy("batch", "subscriber_id").CollectAsync<LiveChurnScore>(Cancellation);

    private List<LiveChurnScore> SentScores() =>
    [
        .. CommittedMessages.Of(jobs.Context.Settings.Kafka.BootstrapServers, LiveChurnSender.Name)[LiveChurnSender.Name]
            .Select(message => (message.Key, Score: JsonSerializer.Deserialize(message.Value, LiveChurnScoreContext.Default.LiveChurnScore)!))
            .Select(message => message.Key == message.Score.SubscriberId ? message.Score : throw new InvalidOperationException($"{message.Key} is the key of {message.Score}"))
            .OrderBy(score => score.Batch).ThenBy(score => score.SubscriberId),
    ];

    private IProducer<string, string> Hanging()
    {
        var hanging = new ProducerBuilder<string, string>(new ProducerConfig { BootstrapServers = jobs.Context.Settings.Kafka.BootstrapServers, TransactionalId = LiveChurnSender.TransactionalId })
            .SetLogHandler((_, _) => { }).Build();
        hanging.InitTransactions(TimeSpan.FromSeconds(30));
        hanging.BeginTransaction();
        hanging.Produce(LiveChurnSender.Name, new() { Key = "1", Value = "half sent" });
        hanging.Flush(Cancellation);
        return hanging;
    }

    private async Task ChampionAsync()
    {
        var run = await jobs.Context.Registry.StartRunAsync(TrainChurnJob.Model, "live", Cancellation);
        var version = await jobs.Context.Registry.RegisterAsync(TrainChurnJob.Model, run.RunId, new("churn.trees", FailedStartsModel.File), Cancellation);
        await jobs.Context.Registry.SetAliasAsync(TrainChurnJob.Model, Alias.Champion, version.Version, Cancellation);
    }

    /// <summary>What the last run has refined.</summary>
    private async Task HeldAsync()
    {
        await jobs.GiveAsync([new Title("s1", "Film", "Movie", null, null, null, 2019, null, 90, null, "Dramas")]);
        await jobs.GiveAsync([Delivered("1", 1), Delivered("2", 2), Delivered("3", 3)]);
        await jobs.GiveAsync<PlaybackMessage>([Play(0, Some.Playback("e1", at: "2023-07-10T11:59:00Z"), 10), Play(1, Some.Playback("e2", subscriberId: "2", at: "2023-07-30T11:59:00Z"), 30)]);
        await jobs.GiveAsync<PaymentMessage>([new("1", Payment("p1", 30), null, "payments", 0, 0, At(30))]);
        await jobs.GiveAsync<SubscriptionMessage>([]);
        await jobs.GiveAsync<SupportTicketMessage>([new("3", Ticket("t1", "3", 30), null, "support_tickets", 1, 4, At(30))]);
        await RefineAsync();
    }

    /// <summary>What comes then: a new subscriber who watches and asks for help, one who leaves, a repeat, a late event, and a title that nobody knows.</summary>
    private async Task ComeAsync()
    {
        await AppendAsync<SubscriptionMessage>([new("9", Subscription("c1", "9", "signed_up"), null, "subscriptions", 0, 0, At(31)), new("2", Subscription("c2", "2", "cancelled"), null, "subscriptions", 0, 1, At(31))]);
        await AppendAsync<PaymentMessage>([new("1", Payment("p2", 31), null, "payments", 1, 0, At(31))]);
        await AppendAsync<SupportTicketMessage>([new("9", Ticket("t2", "9", 31), null, "support_tickets", 0, 0, At(31))]);
        await AppendAsync<PlaybackMessage>(
        [
            Play(3, Some.Playback("e2", subscriberId: "2", at: "2023-07-30T11:59:00Z"), 31),
            Play(4, Some.Playback("e4", type: "playback_failed", at: "2023-07-31T09:00:00Z"), 31),
            Play(5, Some.Playback("e5", subscriberId: "9", at: "2023-07-31T10:00:00Z", position: 3600), 31),
            Play(6, Some.Playback("e6", subscriberId: "3", titleId: "s0", at: "2023-07-31T10:00:00Z"), 31),
            Play(7, Some.Playback("e7", subscriberId: "3", at: "2023-07-20T10:00:00Z"), 31),
        ]);
    }

    private async Task RefineAsync()
    {
        jobs.Context.Refresh();
        await TogetherAsync(new Reelhouse.Jobs.Silver.SubscriptionEvents.SubscriptionEventsJob(), new Reelhouse.Jobs.Silver.PaymentEvents.PaymentEventsJob());
        await TogetherAsync(new Reelhouse.Jobs.Silver.Subscribers.SubscribersJob());
        await TogetherAsync(new Reelhouse.Jobs.Silver.PlaybackEvents.PlaybackEventsJob(), new Reelhouse.Jobs.Silver.SupportTickets.SupportTicketsJob());
    }

    private async Task TogetherAsync(params Reelhouse.Jobs.IJob[] all) => await Task.WhenAll(all.Select(job => job.RunAsync(jobs.Context, Cancellation)));

    private Task AppendAsync<TRow>(IEnumerable<TRow> rows) => jobs.Spark.CreateDataFrame(rows).WriteTo(Table<TRow>.Name).AppendAsync(Cancellation);

    // Records of lists are equal where their lists are the same object.
    private static bool Same(LiveChurnScore one, LiveChurnScore other) => JsonSerializer.Serialize(one) == JsonSerializer.Serialize(other);

    private static DateTimeOffset At(int day) => new(2023, 7, day, 12, 0, 0, TimeSpan.Zero);

    private static PlaybackMessage Play(long offset, string value, int day) => Some.Message(value, offset, At(day));

    private static DeliveredSubscriber Delivered(string id, long row) => new(id, "Basic", "10", "01-01-23", "10-07-23", "Italy", "30", "Female", "Tablet", "1 Month", null, "subscribers/000001.csv", row, At(1));

    private static string Payment(string id, int day) =>
        $$"""{"event_id":"{{id}}","event_type":"payment_failed","subscriber_id":"1","amount_usd":10,"attempt":1,"event_at":"2023-07-{{day}}T08:00:00Z"}""";

    private static string Ticket(string id, string subscriber, int day) =>
        $$"""{"event_id":"{{id}}","event_type":"ticket_opened","subscriber_id":"{{subscriber}}","ticket_id":"{{id}}","subject":"billing","channel":"chat","event_at":"2023-07-{{day}}T08:00:00Z"}""";

    private static string Subscription(string id, string subscriber, string type) =>
        $$"""{"event_id":"{{id}}","event_type":"{{type}}","subscriber_id":"{{subscriber}}","plan":"Basic","monthly_usd":12,"country":"Italy","device":"Tablet","age":40,"event_at":"2023-07-31T08:00:00Z"}""";
}
