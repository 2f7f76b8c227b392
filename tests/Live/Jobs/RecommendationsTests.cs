using System.Globalization;
using Reelhouse.JobEvents;
using Reelhouse.Jobs.Scores.Recommendations;
using Reelhouse.Jobs.Silver.PlaybackEvents;
using Reelhouse.Recommendations;
using Reelhouse.Spark.Sql;
using static Reelhouse.Live.Tests.Jobs.ScoredSubscribers;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Live.Tests.Jobs;

/// <summary>Two groups of subscribers, of which each has twelve titles of its own; the first is twice as large. Each subscriber has watched four in time, two in the last week but one, two in the last.</summary>
[Collection("jobs")]
public sealed class RecommendationsTests(JobsFixture jobs)
{
    private static readonly DateOnly RunDate = new(2023, 7, 31);

    private static readonly string[] Fans = [.. Enumerable.Range(0, 24).Select(number => $"a{number}"), .. Enumerable.Range(0, 12).Select(number => $"b{number}")];

    private static readonly PlaybackEvent[] Playback = [.. Fans.SelectMany(fan => Enumerable.Range(0, 8).Select(play => Play(fan, Title(fan, play), Days[play])))];

    private static ReadOnlySpan<int> Days => [5, 8, 11, 14, 20, 22, 27, 29];

    // Each goes once through twelve titles, so that nobody watches one twice.
    private static ReadOnlySpan<int> Steps => [1, 5, 7, 11];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task where_tastes_are_plain_the_model_does_better_and_recommends_them()
    {
        await jobs.GiveAsync([.. Fans.Select(fan => Subscriber(fan)), Subscriber("nobody knows"), Subscriber("left")]);
        await jobs.GiveAsync([Leaving("left")]);
        await jobs.GiveAsync(Playback);

        var judged = await new RecommendationQualityJob().RunAsync(jobs.Context, Cancellation);
        var made = await new RecommendationsJob().RunAsync(jobs.Context, Cancellation);
        var again = await new RecommendationsJob().RunAsync(jobs.Context, Cancellation);

        Assert.Equal((JobStatus.Succeeded, 38, 36, 2), (judged.Status, judged.Balance.RowsIn, judged.Balance.RowsWritten, judged.Balance.Filtered));
        Assert.Equal((JobStatus.Succeeded, 38, 37, 1), (made.Status, made.Balance.RowsIn, made.Balance.RowsWritten, made.Balance.Filtered));
        Assert.Equal(JobStatus.Unchanged, again.Status);
        var (als, popular) = await QualitiesAsync();
        Assert.Equal((36, 36), (als.SubscriberCount, popular.SubscriberCount));
        Assert.Equal(1, als.HitRate);
        Assert.InRange(popular.HitRate, 0.6, 0.7);
        Assert.True(als.Ndcg > popular.Ndcg);
        var rows = (await jobs.Spark.Table("gold.recommendations").CollectAsync<Recommendation>(Cancellation)).ToLookup(row => row.SubscriberId);
        Assert.All(Fans, fan => Assert.All(rows[fan], row => Assert.Equal("ALS", row.Method)));
        Assert.All(Fans, fan => Assert.Empty(rows[fan].Select(row => row.TitleId).Intersect(Watched(fan))));
        Assert.All(Fans, fan => Assert.Equal(fan[0], rows[fan].Single(row => row.Rank == 1).TitleId[0]));
        Assert.InRange(Fans.Average(fan => rows[fan].Count(row => row.Rank <= 4 && row.TitleId[0] == fan[0])), 3.7, 4);
        Assert.Equal(10, rows["nobody knows"].Count(row => row.Method == "most popular"));
        Assert.Empty(rows["left"]);
    }

    [Fact]
    public async Task nothing_is_learnt_from_the_week_that_judges_nor_from_what_comes_after_the_run_date()
    {
        var week = await WeekAsync(Playback);
        PlaybackEvent[] moved = [.. Playback.Where(play => play.EventAt.Day < 25), Play("a0", "b1", 26, minutes: 900), Play("b0", "a1", 1, minutes: 900, month: 8)];
        var other = await WeekAsync(moved);

        Assert.Equal(36 * 6, week.Earlier.Count);
        Assert.Equal(week.Earlier, other.Earlier);
        Assert.Equal(36 * 2, week.Wanted.Count);
        Assert.Equal(["a0 b1"], other.Wanted);
    }

    [Fact]
    public async Task lists_are_judged_by_where_what_was_watched_stands_in_them()
    {
        var recommended = jobs.Spark.Sql("SELECT * FROM VALUES ('x', 'p', 1), ('x', 'q', 2), ('x', 'r', 3), ('y', 'p', 1), ('y', 'q', 2), ('y', 's', 4) AS t(subscriber_id, title_id, rank)");
        var wanted = jobs.Spark.Sql("SELECT * FROM VALUES ('x', 'q'), ('x', 'r'), ('x', 'z'), ('x', 'w'), ('y', 's'), ('nobody', 'p') AS t(subscriber_id, title_id)");

        var quality = await RankingQuality.OfAsync(recommended, wanted, 3, Cancellation);

        // x found ranks 2 and 3 of at most 1, 2 and 3; y's title stands after the third, and nobody has no list.
        var gain = (1 / Math.Log2(3)) + (1 / Math.Log2(4));
        Assert.Equal((3, 1.0 / 3), (quality!.SubscriberCount, quality.HitRate));
        Assert.Equal(gain / (1 + gain) / 3, quality.Ndcg, 1e-12);
        Assert.Null(await RankingQuality.OfAsync(recommended, wanted.Filter(Lit(false)), 3, Cancellation));
    }

    private static string Title(string fan, int play)
    {
        var number = int.Parse(fan[1..], CultureInfo.InvariantCulture);
        return $"{fan[0]}{((number * 5) + (play * Steps[number % Steps.Length])) % 12}";
    }

    private static IEnumerable<string> Watched(string fan) => Enumerable.Range(0, 8).Select(play => Title(fan, play));

    private async Task<(MethodQuality Als, MethodQuality Popular)> QualitiesAsync()
    {
        var rows = await jobs.Spark.Table("gold.recommendation_quality").CollectAsync<MethodQuality>(Cancellation);
        return (rows.Single(row => row.Method == "ALS"), rows.Single(row => row.Method == "most popular"));
    }

    private async Task<(List<string> Earlier, List<string> Wanted)> WeekAsync(PlaybackEvent[] playback)
    {
        var week = HeldOutWeek.Of(Plays.Known(jobs.Spark.CreateDataFrame(playback), RunDate), RunDate);
        return (await PairsAsync(week.Earlier), await PairsAsync(week.Wanted));
    }

    private static async Task<List<string>> PairsAsync(DataFrame plays) =>
        await plays.Select(ConcatWs(" ", "subscriber_id", "title_id").As("pair")).OrderBy("pair").CollectAsync<string>(Cancellation);
}
