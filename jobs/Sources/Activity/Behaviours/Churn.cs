namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>Subscribers leave: the likelier, the more went wrong and the less they watch.</summary>
internal static class Churn
{
    /// <summary>The chance that a subscriber cancels on the next day; who has not paid does for certain.</summary>
    public static double Hazard(in SubscriberState state)
    {
        if (IsUnpaid(state)) return 1;
        var hazard = Usual
            + Quality(state)
            + (0.006 * state.Tickets)
            + (0.006 * state.FailedPayments)
            + Boredom(state)
            - (0.0004 * Math.Min(1, state.WatchedHours / 5));
        return Math.Clamp(hazard, Least, Most);
    }

    private const double Usual = 0.0008;
    private const double Least = 0.0002;
    private const double Most = 0.25;

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

    private static double Quality(in SubscriberState state) => (0.005 * state.StartFailures) + (0.0003 * Math.Min(20, state.Rebuffers));

    private static double Boredom(in SubscriberState state) => 0.003 * Math.Max(0, 1 - (state.WatchedHours / 2));

    // What they say when they leave: the largest of their troubles, if any is large.
    private static string Reason(in SubscriberState state)
    {
        var (quality, support, boredom) = (Quality(state), 0.006 * state.Tickets, Boredom(state));
        if (Math.Max(quality, Math.Max(support, boredom)) < Usual) return "price";
        return quality >= support && quality >= boredom ? "quality" : support >= boredom ? "support" : "not_watching";
    }
}
