namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>Some look for a title before they watch it; a few find nothing.</summary>
internal static class Searches
{
    private const double ChanceBeforeWatching = 0.3;
    private const double ChanceInVain = 0.01;
    private static readonly string[] NotOnOffer = ["the lost episode", "football live", "asdf", "horor movies", "weather"];

    public static void Simulate(ref SubscriberDay day)
    {
        var draw = day.Draw(Behaviour.Searches);
        foreach (var viewing in day.Viewings)
        {
            if (!draw.Chance(ChanceBeforeWatching)) continue;
            var second = Math.Max(day.Awake, viewing.StartSecond - draw.Between(5, 120));
            day.Send(new SearchEvent(day.At(second), viewing.Title.Query, draw.Between(1, 20), viewing.Title.Id), ref draw);
        }

        if (draw.Chance(ChanceInVain))
            day.Send(new SearchEvent(day.At(day.AnySecond(ref draw)), draw.Pick(NotOnOffer), 0, null), ref draw);
    }
}
