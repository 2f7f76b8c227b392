namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>Now and then somebody moves to another plan, at the price that most pay for it.</summary>
internal static class PlanChanges
{
    private const double DailyChance = 0.0008;

    public static void Simulate(ref SubscriberDay day)
    {
        var draw = day.Draw(Behaviour.PlanChanges);
        var plans = day.World.Population.Plans;
        if (plans.Count < 2 || !draw.Chance(DailyChance)) return;
        var before = day.State.Plan;
        day.State.Plan = (byte)((before + 1 + draw.Below(plans.Count - 1)) % plans.Count);
        day.State.MonthlyCents = plans.MonthlyCents(day.State.Plan);
        var at = day.At(day.AnySecond(ref draw));
        day.Send(
            new SubscriptionEvent(SubscriptionEvent.PlanChanged, at, plans.Name(day.State.Plan), day.State.MonthlyCents, day.Profile, plans.Name(before)),
            ref draw);
    }
}
