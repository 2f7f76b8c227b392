using System.Diagnostics;
using Confluent.Kafka;
using Reelhouse.JobEvents;
using Reelhouse.Jobs;
using Reelhouse.Jobs.Sources;
using Reelhouse.Jobs.Sources.Activity;

namespace Reelhouse.Live.Tests.Sources;

[Collection(nameof(SourcesFixture))]
public sealed class ActivityCollectionTests(SourcesFixture fixture) : IAsyncLifetime
{
    private static readonly DateOnly LastDay = SimulatedActivity.From.AddDays(2);
    private readonly JobSettings _settings = fixture.Settings();

    public async ValueTask InitializeAsync() => await fixture.ForgetActivityAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task every_simulated_message_is_sent_once_however_often_the_job_runs()
    {
        var first = await RunAsync(LastDay);
        var second = await RunAsync(LastDay);
        Assert.Equal((JobStatus.Succeeded, JobStatus.Unchanged), (first.Status, second.Status));
        Assert.Equal(first.Balance, second.Balance);
        HoldsExactly(LastDay);
    }

    [Fact]
    public async Task a_key_stays_in_its_partition_and_in_order()
    {
        await RunAsync(LastDay);
        var messages = CommittedMessages.Of(fixture.BootstrapServers, "playback")["playback"].ToList();
        Assert.Equal(4, messages.Select(message => message.Partition).Distinct().Count());
        Assert.All(messages.GroupBy(message => message.Key), own => Assert.Single(own.Select(message => message.Partition).Distinct()));
        Assert.All(messages.GroupBy(message => (message.Key, message.SentAt.Date)), own => Assert.Equal(own.OrderBy(message => message.SentAt), own));
    }

    [Fact]
    public async Task a_later_run_date_goes_on_from_the_day_after_the_last_one_sent()
    {
        await RunAsync(SimulatedActivity.From.AddDays(1));
        await RunAsync(LastDay);
        HoldsExactly(LastDay);
    }

    [Fact]
    public async Task an_earlier_run_date_sends_nothing_and_tells_of_its_own_days()
    {
        await RunAsync(LastDay);
        var planted = new FaultCounts();
        var expected = SimulatedActivity.Until(SimulatedActivity.From.AddDays(1), planted);
        var events = new RecordedEvents();
        var outcome = await RunAsync(SimulatedActivity.From.AddDays(1), events: events);
        Assert.Equal(JobStatus.Unchanged, outcome.Status);
        Assert.Equal(expected.Sum(topic => topic.Count()), outcome.Balance.RowsWritten);
        Assert.Equal(planted.ToDictionary(), Assert.Single(events.All.OfType<FaultsPlanted>()).Counts);
    }

    [Fact]
    public async Task an_interrupted_collector_leaves_whole_days_and_the_next_one_sends_the_rest()
    {
        using var interruption = new CancellationTokenSource();
        var days = 0;
        var events = new RecordedEvents(jobEvent =>
        {
            if (jobEvent is JobProgressed && ++days == 2) interruption.Cancel();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(LastDay, events: events, cancellationToken: interruption.Token));
        HoldsExactly(SimulatedActivity.From.AddDays(1));
        await RunAsync(LastDay);
        HoldsExactly(LastDay);
    }

    [Fact]
    public async Task a_collector_that_hangs_in_a_transaction_holds_up_nobody_once_the_next_one_took_over()
    {
        await RunAsync(SimulatedActivity.From);
        using var hanging = new ProducerBuilder<string, string>(new ProducerConfig
        {
            BootstrapServers = fixture.BootstrapServers,
            TransactionalId = ActivityTransaction.TransactionalId,
            TransactionTimeoutMs = 10 * 60 * 1000,
        }).SetLogHandler((_, _) => { }).Build();
        hanging.InitTransactions(TimeSpan.FromSeconds(30));
        hanging.BeginTransaction();
        for (var i = 0; i < 1000; i++) hanging.Produce("playback", new() { Key = "1", Value = "half sent" });
        hanging.Flush(TestContext.Current.CancellationToken);

        await RunAsync(LastDay);
        HoldsExactly(LastDay);
        Assert.ThrowsAny<KafkaException>(() => hanging.CommitTransaction(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task a_collector_killed_with_minus_nine_at_any_moment_doubles_and_loses_nothing()
    {
        foreach (var progressed in (int[])[0, 2, 5])
        {
            using var collector = Start(LastDay.AddDays(3));
            for (var seen = 0; seen < progressed && await collector.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line;)
                seen += line.Contains("job_progressed", StringComparison.Ordinal) ? 1 : 0;
            collector.Kill();
            await collector.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await RunAsync(LastDay.AddDays(3));
        HoldsExactly(LastDay.AddDays(3));
        for (var day = SimulatedActivity.From; day < LastDay.AddDays(3); day = day.AddDays(1))
        {
            Assert.Equal(SimulatedActivity.HazardsOf(day), await new PlantedHazardsFile(_settings.S3).ReadAsync(SimulatedActivity.From, day, TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task what_was_planted_is_told_and_kept_in_the_landing_bucket()
    {
        var planted = new FaultCounts();
        SimulatedActivity.Until(LastDay, planted);
        var events = new RecordedEvents();
        await RunAsync(LastDay, events: events);
        var told = Assert.Single(events.All.OfType<FaultsPlanted>());
        Assert.Equal("playback", told.Topic);
        Assert.Equal(planted.ToDictionary(), told.Counts);
        using var bucket = new LandingBucket(_settings.S3);
        Assert.Equal(
            ["activity/hazards/2023-07-01_2023-07-01.json.gz", "activity/hazards/2023-07-01_2023-07-02.json.gz", "activity/incidents/2023-07-01_2023-07-03.json", "activity/planted/2023-07-01_2023-07-03.json"],
            await bucket.KeysAsync("activity/", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task another_simulation_is_not_sent_on_top()
    {
        await RunAsync(SimulatedActivity.From);
        var other = _settings with { Simulator = _settings.Simulator with { Seed = 7 } };
        var error = (await Assert.ThrowsAsync<JobException>(() => RunAsync(LastDay, other))).Error;
        Assert.Contains("seed 7", error.What, StringComparison.Ordinal);
        HoldsExactly(SimulatedActivity.From);
    }

    [Fact]
    public async Task a_broker_that_does_not_answer_is_named()
    {
        var error = (await Assert.ThrowsAsync<JobException>(() => RunAsync(LastDay, _settings with { Kafka = new("127.0.0.1:9") }))).Error;
        Assert.Contains("127.0.0.1:9", error.What, StringComparison.Ordinal);
        Assert.Contains("REELHOUSE__KAFKA__BOOTSTRAPSERVERS", error.Next, StringComparison.Ordinal);
    }

    private void HoldsExactly(DateOnly to)
    {
        var expected = SimulatedActivity.Until(to);
        var found = CommittedMessages.Of(fixture.BootstrapServers, [.. Topics.All.Select(topic => topic.Name())]);
        Assert.All(Topics.All.Select(topic => topic.Name()), topic => Assert.Equal(
            expected[topic].Order(Comparer), found[topic].Select(message => message with { Partition = 0 }).Order(Comparer)));
    }

    private static Comparer<CommittedMessage> Comparer { get; } = Comparer<CommittedMessage>.Create((a, b) =>
        a.SentAt != b.SentAt ? a.SentAt.CompareTo(b.SentAt) : string.CompareOrdinal(a.Value, b.Value));

    private Task<JobOutcome> RunAsync(
        DateOnly runDate, JobSettings? settings = null, RecordedEvents? events = null, CancellationToken? cancellationToken = null) =>
        new CollectActivityJob().RunAsync(
            new(settings ?? _settings, runDate, "run", events ?? new()), cancellationToken ?? TestContext.Current.CancellationToken);

    private Process Start(DateOnly runDate)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "reelhouse-jobs.dll");
        var start = new ProcessStartInfo("dotnet", [program, "run", "collect.activity", "--run-date", $"{runDate:yyyy-MM-dd}", "--events"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment =
            {
                ["REELHOUSE__KAFKA__BOOTSTRAPSERVERS"] = _settings.Kafka.BootstrapServers,
                ["REELHOUSE__DATA__FOLDER"] = _settings.Data.Folder,
                ["REELHOUSE__S3__ENDPOINT"] = _settings.S3.Endpoint!.ToString(),
                ["REELHOUSE__S3__ACCESSKEY"] = _settings.S3.AccessKey,
                ["REELHOUSE__S3__SECRETKEY"] = _settings.S3.SecretKey,
                ["REELHOUSE__S3__BUCKET"] = _settings.S3.Bucket,
            },
        };
        return Process.Start(start)!;
    }
}
