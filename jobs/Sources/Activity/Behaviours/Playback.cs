namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>How often, when and what a subscriber watches in a day. Sessions follow each other; none crosses midnight UTC.</summary>
internal static class Playback
{
    private const double ChanceOfAnother = 0.25;
    private const double WeekendFactor = 1.25;
    private const double ChanceOfTaste = 0.5;
    private const double ChanceOfUsualDevice = 0.8;
    private const double ChanceToTheEnd = 0.55;
    private const int ShortestSeconds = 5 * 60;

    // Viewers by hour of their own clock, from midnight on: a hump at noon, a peak in the evening.
    private static readonly int[] HourWeights = [3, 2, 1, 1, 1, 1, 2, 3, 4, 4, 4, 5, 7, 7, 6, 6, 7, 9, 12, 16, 18, 17, 12, 7];
    private static readonly int AllWeights = HourWeights.Sum();

    public static void Simulate(ref SubscriberDay day)
    {
        var draw = day.Draw(Behaviour.Playback);
        var free = day.Awake;
        var chance = day.Profile.Engagement * (day.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? WeekendFactor : 1);
        while (draw.Chance(chance) && Watch(ref day, ref draw, ref free)) chance = ChanceOfAnother;
    }

    /// <summary>The device and the network that a subscriber watches on this time.</summary>
    public static Viewer AnyViewer(in Profile profile, ref RandomStream draw)
    {
        var kind = draw.Chance(ChanceOfUsualDevice) ? profile.Device : draw.Pick(Devices.Kinds);
        var models = Devices.ModelsOf(kind);

        // A household has one device of a kind, and keeps it.
        var model = models[(int)(RandomStream.Mix(profile.Hash ^ (ulong)kind.Length) % (ulong)models.Length)];
        return new(model, profile.City, profile.Place.Country, profile.Isp);
    }

    private static bool Watch(ref SubscriberDay day, ref RandomStream draw, ref int free)
    {
        var title = AnyTitle(day, ref draw);
        var seconds = Math.Max(ShortestSeconds, (int)(title.Minutes * 60 * Share(ref draw)));
        var start = Math.Max(free, StartSecond(day.Profile.Place, ref draw));
        if (start + PlaybackSession.LongestSeconds(seconds) > World.LastSecond)
            start = Math.Max(free, World.LastSecond - PlaybackSession.LongestSeconds(seconds));
        if (start + PlaybackSession.LongestSeconds(seconds) > World.LastSecond) return false;

        var viewer = AnyViewer(day.Profile, ref draw);
        var viewing = PlaybackSession.Simulate(ref day, ref draw, new(title, viewer, start, seconds));
        day.Viewings.Add(viewing);
        free = viewing.EndSecond + draw.Between(60, 30 * 60);
        return free < World.LastSecond;
    }

    private static PlayableTitle AnyTitle(in SubscriberDay day, ref RandomStream draw) => draw.Chance(ChanceOfTaste)
        ? day.World.Catalogue.OfGenre(day.Profile.Taste, ref draw)
        : day.World.Catalogue.Any(ref draw);

    private static double Share(ref RandomStream draw) => draw.Chance(ChanceToTheEnd) ? 0.95 : 0.05 + (0.9 * draw.Unit());

    private static int StartSecond(Place place, ref RandomStream draw)
    {
        var (hour, weight) = (0, draw.Below(AllWeights));
        while (weight >= HourWeights[hour]) weight -= HourWeights[hour++];
        return ((hour - place.UtcOffsetHours + 24) % 24 * 3600) + draw.Below(3600);
    }
}
