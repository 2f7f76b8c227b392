namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>Some who watched say what they think of it: better of their favourite genre, worse of what they did not finish.</summary>
internal static class Ratings
{
    private const double ChanceToRate = 0.12;

    public static void Simulate(ref SubscriberDay day)
    {
        if (day.Viewings.Count == 0) return;
        var draw = day.Draw(Behaviour.Ratings);
        foreach (var viewing in day.Viewings)
        {
            if (viewing.Failed || !draw.Chance(ChanceToRate)) continue;
            var second = Math.Min(viewing.EndSecond + draw.Between(5, 300), World.LastSecond);
            day.Send(new RatingEvent(day.At(second), viewing.Title.Id, Stars(viewing, ref draw)), ref draw);
        }
    }

    private static int Stars(in Viewing viewing, ref RandomStream draw)
    {
        var liked = 2 + (viewing.IsToTaste ? 1 : 0) + (viewing.Share > 0.8 ? 1 : 0) - (viewing.RebufferCount >= PlaybackConditions.Unbearable ? 1 : 0);
        return Math.Clamp(liked + draw.Between(-1, 1), 1, 5);
    }
}
