using System.Globalization;
using Reelhouse.JobEvents;
using Reelhouse.Jobs.Gold.FctPayment;
using Reelhouse.Jobs.Scores.Segments;
using Reelhouse.Jobs.Silver.PlaybackEvents;
using static Reelhouse.Live.Tests.Jobs.ScoredSubscribers;

namespace Reelhouse.Live.Tests.Jobs;

/// <summary>Three kinds of fifteen subscribers: some watch every other day, some watched once and long ago, some watch now and then and pay twice as much.</summary>
[Collection("jobs")]
public sealed class SegmentsTests(JobsFixture jobs)
{
    private static readonly string[] Kinds = ["often", "lost", "rich"];
    private static readonly string[] Subscribers = [.. Kinds.SelectMany(kind => Enumerable.Range(10, 15).Select(number => $"{kind}{number}"))];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task kinds_of_subscribers_are_found_named_and_the_same_when_they_are_made_again()
    {
        await jobs.GiveAsync([.. Subscribers.Select(id => Subscriber(id, id.StartsWith("rich", StringComparison.Ordinal) ? 24m : 12m)), Subscriber("left")]);
        await jobs.GiveAsync([Leaving("left")]);
        await jobs.GiveAsync(Subscribers.Select(id => new Payment(id, 1, new(2023, 7, 1), "Basic", id.StartsWith("rich", StringComparison.Ordinal) ? 24m : 12m)));
        await jobs.GiveAsync(Playback());

        var outcome = await new SubscriberSegmentsJob().RunAsync(jobs.Context, Cancellation);
        var rows = await RowsAsync();
        var segments = await new SegmentsJob().RunAsync(jobs.Context, Cancellation);
        Assert.Equal(JobStatus.Unchanged, (await new SubscriberSegmentsJob().RunAsync(jobs.Context, Cancellation)).Status);
        await jobs.GiveAsync(Playback().Reverse());
        Assert.Equal(JobStatus.Succeeded, (await new SubscriberSegmentsJob().RunAsync(jobs.Context, Cancellation)).Status);

        Assert.Equal((JobStatus.Succeeded, 46, 45, 1), (outcome.Status, outcome.Balance.RowsIn, outcome.Balance.RowsWritten, outcome.Balance.Filtered));
        Assert.Equal(rows, await RowsAsync());
        Assert.Equal(3, Kinds.SelectMany(kind => rows.Where(row => row.SubscriberId.StartsWith(kind, StringComparison.Ordinal)).Select(row => row.Cluster).Distinct()).Distinct().Count());
        Assert.All(rows.Where(row => row.SubscriberId.StartsWith("lost", StringComparison.Ordinal)), row => Assert.Equal(("hibernating", 1), (row.RfmSegment, row.FrequencyScore)));
        Assert.Contains("pays more a month", rows.Single(row => row.SubscriberId == "rich10").Cluster, StringComparison.Ordinal);
        Assert.Equal((JobStatus.Succeeded, 45, 45), (segments.Status, segments.Balance.RowsIn, segments.Balance.RowsWritten));
        var made = await jobs.Spark.Table("gold.segments").CollectAsync<Segment>(Cancellation);
        Assert.All(made.GroupBy(segment => segment.Kind), kind => Assert.Equal((45, 1), (kind.Sum(segment => segment.SubscriberCount), Math.Round(kind.Sum(segment => segment.Share), 9))));
    }

    private static IEnumerable<PlaybackEvent> Playback() => Subscribers.SelectMany(id => Days(id).Select(day => Play(id, "s1", day, minutes: 30 + int.Parse(id[^2..], CultureInfo.InvariantCulture))));

    private static int[] Days(string id) => id[..4] switch
    {
        "lost" => [6],
        "rich" => [11, 18, 26],
        _ => [.. Enumerable.Range(0, 13).Select(play => 5 + (2 * play))],
    };

    private async Task<List<SubscriberSegment>> RowsAsync() => await jobs.Spark.Table("gold.subscriber_segments").OrderBy("subscriber_id").CollectAsync<SubscriberSegment>(Cancellation);
}
