namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>
/// Subscribers leave: the likelier the more went wrong, and more likely those who hardly watch and those who have watched the most of late, who have seen what they came for. The
/// chance first falls and then rises with what is watched, so that what is known of leaving is no weighted sum.
/// </summary>
internal static class Churn
{
    /// <summary>The chance that a subscriber cancels on the next day; who has not paid does for certain.</summary>
    public static double Hazard(in SubscriberState state)
    {
        if (IsUnpaid(state)) return 1;
        var hazard = Usual
            + Quality(state)
            + Support(state)
            + (0.01 * state.FailedPayments)
            + Boredom(state)
            + Satiety(state);
        return Math.Min(hazard, Most);
    }

    private const double Usual = 0.0001;
    private const double Most = 0.25;
    private const double LeastToTell = 0.0005;

    /// <summary>Cancels the subscription, or not; true when it did.</summary>
    public static bool Simulate(ref SubscriberDay day)
    {
        var draw = day.Draw(Behaviour.Churn);
        var unpaid = IsUnpaid(day.State);
        if (!unpaid && !draw.Chance(Hazard(day.State))) return false;
        var plan = day.World.Population.Plans.Name(day.State.Plan);
        var at = day.At(day.AnySecond(ref draw));
        var reason = unpaid ? "payment_failed" : Reason(day.State);
        day.Send(new SubscriptionEvent(SubscriptionEvent.Cancelled, at, plan, day.State.MonthlyCents, day.Profile, reason), ref draw);
        day.State.Status = SubscriptionStatus.Cancelled;
        return true;
    }

    private static bool IsUnpaid(in SubscriberState state) => state.FailedPayments >= Payments.MostAttempts;

    private static double Quality(in SubscriberState state) => (0.02 * state.StartFailures) + (0.001 * Math.Min(20, state.Rebuffers));

    private static double Support(in SubscriberState state) => 0.02 * state.Tickets;

    private static double Boredom(in SubscriberState state) => 0.004 * Math.Max(0, 1 - state.WatchedHours);

    private static double Satiety(in SubscriberState state) => 0.0014 * Math.Max(0, state.WatchedHours - 5);

    // What they say when they leave: the largest of their troubles, if any is large; who pays with trouble says nothing of it.
    private static string Reason(in SubscriberState state)
    {
        ReadOnlySpan<(double Trouble, string Reason)> all =
            [(Quality(state), "quality"), (Support(state), "support"), (Boredom(state), "not_watching"), (Satiety(state), "nothing_to_watch")];
        var largest = all[0];
        foreach (var each in all[1..])
        {
            if (each.Trouble > largest.Trouble) largest = each;
        }

        return largest.Trouble < LeastToTell ? "price" : largest.Reason;
    }
}
