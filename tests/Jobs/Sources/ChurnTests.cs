using Reelhouse.Churn.Promotion;
using Reelhouse.Jobs.Sources.Activity;
using static Reelhouse.Jobs.Sources.Activity.Churn;

namespace Reelhouse.Jobs.Tests.Sources;

public sealed class ChurnTests
{
    private static SubscriberState Content => Watching(hours: 4);

    [Fact]
    public void a_failed_payment_raises_the_hazard() => Raises((ref SubscriberState state) => state.FailedPayments = 1);

    [Fact]
    public void a_start_that_fails_raises_the_hazard() => Raises((ref SubscriberState state) => state.AddStartFailure());

    [Fact]
    public void rebuffering_raises_the_hazard() => Raises((ref SubscriberState state) => state.AddRebuffers(5));

    [Fact]
    public void a_support_ticket_raises_the_hazard() => Raises((ref SubscriberState state) => state.AddTicket());

    [Fact]
    public void not_watching_raises_the_hazard() => Raises((ref SubscriberState state) =>
    {
        for (var day = 0; day < 20; day++) state.Forget();
    });

    [Fact]
    public void watching_lowers_the_hazard_and_having_seen_it_all_raises_it()
    {
        Assert.True(Hazard(Watching(0.8f)) < Hazard(Watching(0.2f)));
        Assert.True(Hazard(Watching(8)) > Hazard(Watching(2)));
    }

    [Fact]
    public void who_has_not_paid_leaves_for_certain()
    {
        var state = Content;
        state.FailedPayments = Payments.MostAttempts;
        Assert.Equal(1, Hazard(state));
    }

    [Fact]
    public void the_hazard_stays_a_probability_whatever_happened()
    {
        var state = Content;
        for (var i = 0; i < 1000; i++) state.AddTicket();
        state.AddRebuffers(10_000);
        Assert.InRange(Hazard(state), 0, 0.25);
    }

    [Fact]
    public void those_who_met_failures_leave_more_often_in_the_sample()
    {
        var left = ParsedActivity.Of(Topic.Subscriptions).Where(pair => pair.Event.Text("event_type") == "cancelled").Select(pair => pair.Message.Key).ToHashSet();
        var troubled = ParsedActivity.Of(Topic.SupportTickets).Select(pair => pair.Message.Key).ToHashSet();
        var all = SampleData.Subscribers.Select(subscriber => subscriber.Id).ToList();
        Assert.True(troubled.Average(id => left.Contains(id) ? 1 : 0) > 1.2 * all.Except(troubled).Average(id => left.Contains(id) ? 1 : 0));
    }

    [Fact]
    public void the_hazards_of_a_day_tell_those_who_are_there_and_rank_those_high_who_leave_in_the_week_that_follows()
    {
        using var simulator = new ActivitySimulator(SomeActivity.Options(synthetic: 5000), SampleData.Titles, SampleData.Subscribers);
        var day = new DateOnly(2023, 7, 24);
        Assert.NotEqual(0, simulator.Chunks(day, int.MaxValue).Sum(chunk => simulator.Simulate(chunk, new()).Count()));
        var hazards = simulator.Hazards().ToList();
        Assert.NotEqual(0, simulator.Chunks(day.AddDays(7), int.MaxValue).Where(chunk => chunk.Day > day).Sum(chunk => simulator.Simulate(chunk, new()).Count()));
        var after = simulator.Hazards().Select(hazard => hazard.Key).ToHashSet();
        var left = hazards.ConvertAll(hazard => !after.Contains(hazard.Key));
        Assert.InRange(left.Count(isLeft => isLeft), 50, 200);
        Assert.True(Roc.Of(left, hazards.ConvertAll(hazard => hazard.Value)).Area(GateRules.Deviations).Low > 0.55);
    }

    private delegate void Trouble(ref SubscriberState state);

    private static SubscriberState Watching(float hours)
    {
        var state = default(SubscriberState);
        state.AddWatched(hours);
        return state;
    }

    private static void Raises(Trouble trouble)
    {
        var state = Content;
        trouble(ref state);
        Assert.True(Hazard(state) > Hazard(Content));
    }
}
