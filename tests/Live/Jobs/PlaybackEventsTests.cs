using Reelhouse.Jobs.Bronze.PlaybackEvents;
using Reelhouse.Jobs.Silver.PlaybackEvents;
using Reelhouse.Jobs.Silver.PlaybackSessions;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Live.Tests.Jobs;

[Collection("jobs")]
public sealed class PlaybackEventsTests(JobsFixture jobs)
{
    [Fact]
    public async Task a_good_event_is_written() => Assert.Equal(["written"], (await JudgeAsync(Some.Message(Some.Playback("e1"), 0))).Select(verdict => verdict.Outcome));

    [Theory]
    [InlineData("upstream connect error", "event is readable")]
    [InlineData("{\"event_id\":\"e1\",\"event_type\":\"playback_st", "event is readable")]
    [InlineData("", "event is readable")]
    public async Task a_message_that_is_no_event_is_quarantined(string value, string reason)
    {
        var verdict = Assert.Single(await JudgeAsync(Some.Message(value, 0)));
        Assert.Equal("quarantined", verdict.Outcome);
        Assert.Equal([reason], verdict.FailedChecks);
    }

    [Fact]
    public async Task an_unknown_title_and_an_unknown_subscriber_are_named()
    {
        var verdicts = await JudgeAsync(Some.Message(Some.Playback("e1", titleId: "s0"), 0), Some.Message(Some.Playback("e2", subscriberId: "nobody"), 1));
        Assert.Equal([["title is known"], ["subscriber is known"]], verdicts.Select(verdict => verdict.FailedChecks));
        Assert.All(verdicts, verdict => Assert.Equal("quarantined", verdict.Outcome));
    }

    [Fact]
    public async Task of_two_equal_events_the_first_received_stays()
    {
        var verdicts = await JudgeAsync(Some.Message(Some.Playback("e1"), 7, Some.Noon.AddMinutes(5)), Some.Message(Some.Playback("e1"), 3), Some.Message(Some.Playback("e2"), 4));
        Assert.Equal(["duplicate", "written", "written"], verdicts.Select(verdict => verdict.Outcome));
    }

    [Fact]
    public async Task a_good_event_is_no_repeat_of_a_bad_one_with_its_id()
    {
        var verdicts = await JudgeAsync(Some.Message(Some.Playback("e1", titleId: "s0"), 1), Some.Message(Some.Playback("e1"), 2));
        Assert.Equal(["quarantined", "written"], verdicts.Select(verdict => verdict.Outcome));
    }

    [Fact]
    public async Task an_event_is_late_after_48_hours_and_not_a_second_before()
    {
        var verdicts = await JudgeAsync(
            Some.Message(Some.Playback("e1", at: "2023-07-08T12:00:00Z"), 0),
            Some.Message(Some.Playback("e2", at: "2023-07-08T11:59:59Z"), 1));
        Assert.Equal(["written", "late"], verdicts.Select(verdict => verdict.Outcome));
    }

    [Fact]
    public async Task a_session_is_what_its_events_tell()
    {
        var events = PlaybackEventsTransform.Apply(jobs.Spark.CreateDataFrame(new[]
        {
            Some.Message(Some.Playback("e1"), 0),
            Some.Message(Some.Playback("e2", type: "playback_ended", position: 900, at: "2023-07-10T12:14:00Z"), 1),
        }));
        var session = Assert.Single(await PlaybackSessionsTransform.Apply(events).CollectAsync<PlaybackSession>(TestContext.Current.CancellationToken));
        Assert.Equal(
            new PlaybackSession("x", "1", "s1", "Tablet", "Slate 10", "Roma", "Italy", "Northline IT", Some.Noon.AddMinutes(-1), Some.Noon.AddMinutes(14), 900, 1, 4, false, 2, Some.Noon),
            session);
    }

    private Task<IReadOnlyList<Verdict>> JudgeAsync(params PlaybackMessage[] messages) => Verdict.OfAsync(
        PlaybackEventsTransform.Apply(jobs.Spark.CreateDataFrame(messages)),
        PlaybackEventsChecks.All,
        "event_id",
        ("silver.titles", Known("title_id", "s1")),
        ("silver.subscribers", Known("subscriber_id", "1")));

    private DataFrame Known(string column, string value) => jobs.Spark.Range(1).Select(Functions.Lit(value).As(column));
}
