using System.Text.Json;
using Reelhouse.Jobs.Sources.Activity;

namespace Reelhouse.Jobs.Tests.Sources;

public sealed class PlantedFaultsTests
{
    private static readonly HashSet<string> KnownTitles = [.. SampleData.Titles.Select(title => title.Id)];
    private static readonly HashSet<string> KnownSubscribers = [.. SampleData.Subscribers.Select(subscriber => subscriber.Id)];

    private static IEnumerable<(SentMessage Message, JsonElement Event)> Playback => ParsedActivity.Of(Topic.Playback);

    [Fact]
    public void unparsable_messages_are_as_many_as_planted() =>
        Planted(FaultKind.Unparsable, ParsedActivity.Messages.Count - ParsedActivity.Events.Count);

    [Fact]
    public void duplicates_are_as_many_as_planted() =>
        Planted(FaultKind.Duplicate, Playback.Count() - Playback.Select(pair => pair.Event.Text("event_id")).Distinct().Count());

    [Fact]
    public void a_duplicate_is_the_same_message_within_the_hour() =>
        Assert.All(Playback.GroupBy(pair => pair.Event.Text("event_id")).Where(same => same.Count() > 1), same =>
        {
            Assert.Single(same.Select(pair => (pair.Message.Key, pair.Message.Value)).Distinct());
            Assert.InRange(same.Max(pair => pair.Message.SentAt) - same.Min(pair => pair.Message.SentAt), TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        });

    [Fact]
    public void late_events_are_as_many_as_planted_and_the_others_arrive_within_the_hour()
    {
        var delays = Playback.Select(pair => pair.Message.SentAt - pair.Event.At()).ToList();
        Planted(FaultKind.Late, delays.Count(delay => delay > TimeSpan.FromHours(48)));
        Assert.All(delays.Where(delay => delay <= TimeSpan.FromHours(48)), delay => Assert.InRange(delay, TimeSpan.Zero, TimeSpan.FromMinutes(61)));
    }

    [Fact]
    public void unknown_titles_are_as_many_as_planted() =>
        Planted(FaultKind.UnknownTitle, Playback.Count(pair => !KnownTitles.Contains(pair.Event.Text("title_id"))));

    [Fact]
    public void unknown_subscribers_are_as_many_as_planted() =>
        Planted(FaultKind.UnknownSubscriber, Playback.Count(pair => !KnownSubscribers.Contains(pair.Event.Text("subscriber_id"))));

    [Fact]
    public void one_provider_is_down_for_an_evening_and_every_start_there_fails()
    {
        var down = Playback.Where(pair => pair.Event.Text("event_type") == "playback_failed")
            .GroupBy(pair => (Isp: pair.Event.Text("isp"), pair.Event.At().Date)).MaxBy(failed => failed.Count())!;
        var outage = down.Where(pair => pair.Event.At().Hour is >= 17 and < 23).ToList();
        Planted(FaultKind.IspOutage, outage.Count);
        var startedThen = Playback.Count(pair => pair.Event.Text("event_type") == "playback_started"
            && pair.Event.Text("isp") == down.Key.Isp && pair.Event.At().Date == down.Key.Date && pair.Event.At().Hour is >= 17 and < 23);
        Assert.Equal(0, startedThen);
    }

    [Fact]
    public void one_device_model_fails_or_rebuffers_for_four_days()
    {
        var model = Playback.GroupBy(pair => pair.Event.Text("device_model"))
            .MaxBy(events => events.Average(pair => pair.Event.GetProperty("rebuffer_count").GetInt32()))!;
        var firstDay = SomeActivity.From.AddDays(14).ToDateTime(default);
        var broken = model.Where(pair => pair.Event.At() >= firstDay && pair.Event.At() < firstDay.AddDays(4)).ToList();
        Planted(FaultKind.BrokenDevice, broken.Count);
        Assert.All(broken.Where(pair => pair.Event.Text("event_type") is "playback_heartbeat" or "playback_ended"), pair =>
            Assert.True(pair.Event.GetProperty("rebuffer_count").GetInt32() >= 4));
    }

    [Fact]
    public void only_duplicates_share_a_session_with_good_events()
    {
        var sessions = Playback.GroupBy(pair => pair.Event.Text("session_id"));
        Assert.All(sessions, session => Assert.Single(session.Select(Stamp).Distinct()));

        static (bool, bool, bool) Stamp((SentMessage Message, JsonElement Event) pair) => (
            !KnownTitles.Contains(pair.Event.Text("title_id")),
            !KnownSubscribers.Contains(pair.Event.Text("subscriber_id")),
            pair.Message.SentAt - pair.Event.At() > TimeSpan.FromHours(48));
    }

    [Fact]
    public void without_faults_none_are_planted()
    {
        var planted = new FaultCounts();
        SomeActivity.Of(SomeActivity.Options() with { Faults = FaultRates.None }, SomeActivity.From.AddDays(16), planted);
        Assert.All(planted.ToDictionary(), kind => Assert.Equal(0, kind.Value));
    }

    private static void Planted(FaultKind kind, long found)
    {
        Assert.InRange(ParsedActivity.Planted[kind], 5, 1500);
        Assert.Equal(ParsedActivity.Planted[kind], found);
    }
}
