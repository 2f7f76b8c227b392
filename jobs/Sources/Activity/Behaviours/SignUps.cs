namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>Subscriptions begin: quietly for those who had one before the first simulated day, with an event for the others.</summary>
internal static class SignUps
{
    public static void Simulate(ref SubscriberDay day)
    {
        day.State = SubscriberState.Begin(day.Profile);
        if (!day.Profile.SignsUp) return;
        var draw = day.Draw(Behaviour.SignUps);
        var second = draw.Between(0, 8 * 60 * 60);
        day.Awake = second + draw.Between(120, 900);
        var plan = day.World.Population.Plans.Name(day.State.Plan);
        day.Send(new SubscriptionEvent(SubscriptionEvent.SignedUp, day.At(second), plan, day.State.MonthlyCents, day.Profile), ref draw);
    }
}
