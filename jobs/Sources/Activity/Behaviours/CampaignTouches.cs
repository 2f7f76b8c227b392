using System.Globalization;

namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>A newsletter to a fifth of the subscribers each Thursday, and on Mondays an offer to those who hardly watch; each in two variants.</summary>
internal static class CampaignTouches
{
    private const double ShareOfNewsletter = 0.2;
    private const double ShareOfOffer = 0.5;
    private const float HardlyWatches = 1f;

    public static void Simulate(ref SubscriberDay day)
    {
        if (day.Date.DayOfWeek == DayOfWeek.Thursday) Touch(ref day, "newsletter", "email", ShareOfNewsletter, opened: 0.3, clicked: 0.15);
        if (day.Date.DayOfWeek == DayOfWeek.Monday && day.State.WatchedHours < HardlyWatches)
            Touch(ref day, "come-back", "push", ShareOfOffer, opened: 0.4, clicked: 0.25);
    }

    private static void Touch(ref SubscriberDay day, string name, string channel, double share, double opened, double clicked)
    {
        var draw = day.Draw(Behaviour.CampaignTouches);
        if (!draw.Chance(share)) return;
        var variant = (day.Profile.Hash & 1) == 0 ? "a" : "b";
        var second = Math.Max(day.Awake, 9 * 3600);
        var touch = new CampaignTouchEvent(CampaignTouchEvent.Sent, day.At(second), CampaignId(name, day.Date), channel, variant);
        day.Send(touch, ref draw);
        if (!draw.Chance(opened)) return;
        touch = touch with { Type = CampaignTouchEvent.Opened, At = touch.At.AddSeconds(draw.Between(60, 6 * 3600)) };
        day.Send(touch, ref draw);
        if (draw.Chance(clicked)) day.Send(touch with { Type = CampaignTouchEvent.Clicked, At = touch.At.AddSeconds(draw.Between(3, 90)) }, ref draw);
    }

    private static string CampaignId(string name, DateOnly day)
    {
        var noon = day.ToDateTime(new TimeOnly(12, 0));
        return string.Create(CultureInfo.InvariantCulture, $"{name}-{ISOWeek.GetYear(noon)}-W{ISOWeek.GetWeekOfYear(noon):D2}");
    }
}
