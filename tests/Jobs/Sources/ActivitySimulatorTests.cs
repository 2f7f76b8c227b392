using Reelhouse.Jobs.Sources.Activity;

namespace Reelhouse.Jobs.Tests.Sources;

public sealed class ActivitySimulatorTests
{
    private static readonly DateOnly ThirdDay = SomeActivity.From.AddDays(2);

    [Fact]
    public void the_same_seed_gives_the_same_messages() =>
        Assert.Equal(SomeActivity.Of(SomeActivity.Options(synthetic: 500), ThirdDay), SomeActivity.Of(SomeActivity.Options(synthetic: 500), ThirdDay));

    [Fact]
    public void another_seed_gives_other_messages()
    {
        var some = SomeActivity.Of(SomeActivity.Options(seed: 1), ThirdDay).Select(message => message.Value).ToHashSet();
        var other = SomeActivity.Of(SomeActivity.Options(seed: 2), ThirdDay).Select(message => message.Value);
        Assert.DoesNotContain(other.Where(value => value.EndsWith('}')), some.Contains);
    }

    [Fact]
    public void the_bytes_are_the_same_on_every_machine()
    {
        var first = SomeActivity.Of(SomeActivity.Options(), SomeActivity.From)[0];
        Assert.Equal(KnownFirstMessage, $"{first.Topic} {first.Key} {first.SentAt:O} {first.Value}");
    }

    [Fact]
    public void a_run_to_an_earlier_day_is_the_beginning_of_a_run_to_a_later_one()
    {
        var toThird = SomeActivity.Of(SomeActivity.Options(synthetic: 300), ThirdDay);
        var toFourth = SomeActivity.Of(SomeActivity.Options(synthetic: 300), ThirdDay.AddDays(1));
        Assert.True(toFourth.Count > toThird.Count);
        Assert.Equal(toThird, toFourth.Take(toThird.Count));
    }

    [Fact]
    public void it_does_not_matter_into_how_many_chunks_a_day_is_cut() =>
        Assert.Equal(SomeActivity.Of(SomeActivity.Options(), ThirdDay, chunk: 7), SomeActivity.Of(SomeActivity.Options(), ThirdDay, chunk: 100_000));

    [Fact]
    public void one_more_subscriber_changes_no_event_of_the_others()
    {
        IReadOnlyList<Subscriber> withOneMore =
            [SampleData.Subscribers[0] with { Id = "new", JoinDate = new DateOnly(2023, 1, 1) }, .. SampleData.Subscribers];
        var before = SomeActivity.Of(SomeActivity.Options(), ThirdDay);
        var after = SomeActivity.Of(SomeActivity.Options(), ThirdDay, subscribers: withOneMore);
        Assert.Equal(before, after.Where(message => message.Key != "new"));
    }

    [Fact]
    public void each_subscribers_messages_of_a_day_come_in_the_order_they_were_sent()
    {
        var day = SomeActivity.Of(SomeActivity.Options(), SomeActivity.From);
        var known = day.Where(message => !message.Key.StartsWith("nobody", StringComparison.Ordinal));
        Assert.All(known.GroupBy(message => message.Key), own => Assert.Equal(own.OrderBy(message => message.SentAt), own));
    }

    [Fact]
    public void a_chunk_that_does_not_follow_on_the_one_before_is_refused()
    {
        using var simulator = new ActivitySimulator(SomeActivity.Options(), SampleData.Titles, SampleData.Subscribers);
        Assert.Throws<InvalidOperationException>(() => simulator.Simulate(new(ThirdDay, 0, 10), new()).Count());
    }

    private const string KnownFirstMessage =
        "Searches 2 2023-07-01T00:17:34.4360000Z "
        + "{\"event_id\":\"4b71f0b9-d66d-8ea9-a8b8-07a853dd7f4a\",\"event_type\":\"searched\",\"subscriber_id\":\"2\",\"query\":\"no time\","
        + "\"result_count\":3,\"chosen_title_id\":\"s674\",\"event_at\":\"2023-07-01T00:17:32Z\"}";
}
