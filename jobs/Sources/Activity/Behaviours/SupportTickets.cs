namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>Who had trouble today is likelier to ask for help.</summary>
internal static class SupportTickets
{
    private const double Usual = 0.0008;
    private const double AfterFailedStart = 0.12;
    private const double AfterRebuffering = 0.06;
    private const double AfterFailedPayment = 0.05;
    private static readonly string[] Channels = ["chat", "email", "phone"];
    private static readonly string[] UsualSubjects = ["account", "catalogue", "billing"];

    public static void Simulate(ref SubscriberDay day)
    {
        var draw = day.Draw(Behaviour.SupportTickets);
        var troubled = Troubled(day.Viewings);
        var chance = Usual + (troubled * AfterFailedStart) + (day.State.FailedPayments * AfterFailedPayment);
        if (!draw.Chance(chance)) return;
        var subject = troubled > 0 ? "playback" : day.State.FailedPayments > 0 ? "billing" : draw.Pick(UsualSubjects);
        var second = Math.Max(LastTrouble(day), day.AnySecond(ref draw));
        day.Send(new SupportTicketEvent(day.At(second), draw.Uuid(), subject, draw.Pick(Channels)), ref draw);
        day.State.AddTicket();
    }

    private static double Troubled(List<Viewing> viewings)
    {
        var troubled = 0.0;
        foreach (var viewing in viewings)
        {
            if (viewing.Failed) troubled += 1;
            else if (viewing.RebufferCount >= PlaybackConditions.Unbearable) troubled += AfterRebuffering / AfterFailedStart;
        }

        return troubled;
    }

    private static int LastTrouble(in SubscriberDay day) => day.Viewings.Count == 0 ? 0 : Math.Min(day.Viewings[^1].EndSecond, World.LastSecond);
}
