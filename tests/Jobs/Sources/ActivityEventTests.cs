using System.Text.Json;
using Reelhouse.Jobs.Sources.Activity;

namespace Reelhouse.Jobs.Tests.Sources;

public sealed class ActivityEventTests
{
    [Fact]
    public void a_month_of_the_sample_holds_a_hundred_to_a_hundred_and_fifty_thousand_playback_events() =>
        Assert.InRange(ParsedActivity.Of(Topic.Playback).Count(), 100_000, 150_000);

    [Fact]
    public void every_topic_has_events() => Assert.All(Topics.All, topic => Assert.NotEmpty(ParsedActivity.Of(topic)));

    [Fact]
    public void every_event_is_keyed_by_its_subscriber_and_has_id_type_and_time_in_utc() => Assert.All(ParsedActivity.Events, pair =>
    {
        Assert.Equal(pair.Message.Key, pair.Event.Text("subscriber_id"));
        Assert.True(Guid.TryParse(pair.Event.Text("event_id"), out _));
        Assert.Matches("^[a-z_]+$", pair.Event.Text("event_type"));
        Assert.Equal(DateTimeKind.Utc, pair.Event.At().Kind);
        Assert.EndsWith("Z", pair.Event.Text("event_at"), StringComparison.Ordinal);
    });

    [Fact]
    public void playback_events_hold_what_the_lake_reads() => Assert.All(ParsedActivity.Of(Topic.Playback), pair =>
    {
        Assert.Contains(pair.Event.Text("event_type"), (string[])["playback_started", "playback_heartbeat", "playback_ended", "playback_failed"]);
        foreach (var text in (string[])["session_id", "title_id", "device", "device_model", "city", "country", "isp"]) Assert.NotEmpty(pair.Event.Text(text));
        foreach (var number in (string[])["position_seconds", "rebuffer_count", "rebuffer_seconds"]) Assert.True(pair.Event.GetProperty(number).GetInt32() >= 0);
    });

    [Fact]
    public void a_played_session_starts_once_ends_once_and_never_goes_back() => Assert.All(GoodSessions(), session =>
    {
        var types = session.Select(activity => activity.Text("event_type")).ToList();
        if (types is ["playback_failed"]) return;
        Assert.Equal("playback_started", types[0]);
        Assert.Equal("playback_ended", types[^1]);
        Assert.All(types[1..^1], type => Assert.Equal("playback_heartbeat", type));
        var positions = session.Select(activity => activity.GetProperty("position_seconds").GetInt32()).ToList();
        Assert.Equal(positions.Order(), positions);
    });

    [Fact]
    public void no_session_crosses_midnight() =>
        Assert.All(GoodSessions(), session => Assert.Single(session.Select(activity => activity.At().Date).Distinct()));

    [Fact]
    public void a_subscriber_watches_one_session_at_a_time() =>
        Assert.All(GoodSessions().GroupBy(session => session[0].Text("subscriber_id")), own =>
        {
            var spans = own.Where(session => session.Count > 1).Select(session => (From: session[0].At(), To: session[^1].At())).OrderBy(span => span.From).ToList();
            Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.True(pair.First.To <= pair.Second.From));
        });

    [Fact]
    public void titles_whose_row_is_in_doubt_are_not_played()
    {
        var played = ParsedActivity.Of(Topic.Playback).Select(pair => pair.Event.Text("title_id")).ToHashSet();
        Assert.DoesNotContain(played, title => title is "s2021" or "s5542" or "s5795" or "s5814");
        Assert.True(played.Count > 3000);
    }

    [Fact]
    public void a_few_titles_are_played_far_more_than_the_others()
    {
        var plays = ParsedActivity.Of(Topic.Playback).CountBy(pair => pair.Event.Text("title_id")).Select(title => title.Value).OrderDescending().ToList();
        Assert.True(plays.Take(plays.Count / 10).Sum() > plays.Sum() * 0.4);
    }

    [Fact]
    public void after_a_cancellation_a_subscriber_is_silent()
    {
        var cancelled = ParsedActivity.Of(Topic.Subscriptions).Where(pair => pair.Event.Text("event_type") == "cancelled")
            .ToDictionary(pair => pair.Message.Key, pair => pair.Event.At());
        Assert.InRange(cancelled.Count, 50, 250);
        Assert.All(
            ParsedActivity.Events.Where(pair => cancelled.ContainsKey(pair.Message.Key)),
            pair => Assert.True(pair.Event.At() <= cancelled[pair.Message.Key]));
    }

    [Fact]
    public void a_synthetic_subscriber_signs_up_first()
    {
        var messages = SomeActivity.Of(SomeActivity.Options(synthetic: 2000), SomeActivity.From.AddDays(9));
        var synthetic = messages.Where(message => message.Key.StartsWith("s-", StringComparison.Ordinal)).GroupBy(message => message.Key).ToList();
        Assert.InRange(synthetic.Count, 1600, 2000);
        Assert.All(synthetic, own => Assert.Contains("\"signed_up\"", own.First().Value, StringComparison.Ordinal));
        Assert.All(synthetic, own => Assert.Single(own, message => message.Value.Contains("\"signed_up\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void subscribers_of_the_user_base_play_on_without_signing_up() =>
        Assert.DoesNotContain(ParsedActivity.Of(Topic.Subscriptions), pair => pair.Event.Text("event_type") == "signed_up");

    [Fact]
    public void a_payment_is_of_the_subscribers_price()
    {
        var prices = SampleData.Subscribers.ToDictionary(subscriber => subscriber.Id, subscriber => subscriber.MonthlyCents / 100m);
        var changed = ParsedActivity.Of(Topic.Subscriptions).Select(pair => pair.Message.Key).ToHashSet();
        Assert.All(
            ParsedActivity.Of(Topic.Payments).Where(pair => !changed.Contains(pair.Message.Key)),
            pair => Assert.Equal(prices[pair.Message.Key], pair.Event.GetProperty("amount_usd").GetDecimal()));
    }

    private static IEnumerable<List<JsonElement>> GoodSessions() => ParsedActivity.Of(Topic.Playback)
        .Where(pair => pair.Message.SentAt - pair.Event.At() < TimeSpan.FromHours(48))
        .DistinctBy(pair => pair.Event.Text("event_id"))
        .Where(pair => !pair.Event.Text("title_id").StartsWith("withdrawn", StringComparison.Ordinal) && !pair.Message.Key.StartsWith("nobody", StringComparison.Ordinal))
        .GroupBy(pair => pair.Event.Text("session_id"), pair => pair.Event)
        .Select(session => session.OrderBy(activity => activity.At()).ToList());
}
