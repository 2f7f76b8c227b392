using System.Globalization;
using System.Text;

namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>
/// Faults planted in the playback topic, each event with one kind at most. Those that are no copies have sessions of their own, so that no good
/// session loses an event; outages and broken devices are <see cref="PlaybackConditions"/>'s.
/// </summary>
internal static class PlantedFaults
{
    private const int DaysLate = 3;
    private const int LateFromHour = 6;

    public static void Simulate(ref SubscriberDay day)
    {
        var (draw, rates) = (day.Draw(Behaviour.Faults), day.World.Options.Faults);
        Duplicates(ref day, ref draw, rates.Duplicate);
        var viewer = Playback.AnyViewer(day.Profile, ref draw);
        if (day.World.Incidents.MayCatch(viewer)) return;
        if (draw.Chance(rates.Late)) Late(ref day, ref draw, viewer);
        if (draw.Chance(rates.Unparsable)) Unparsable(ref day, ref draw, viewer);
        if (draw.Chance(rates.UnknownTitle)) UnknownTitle(ref day, ref draw, viewer);
        if (draw.Chance(rates.UnknownSubscriber)) UnknownSubscriber(ref day, ref draw, viewer);
    }

    private static void Duplicates(ref SubscriberDay day, ref RandomStream draw, double rate)
    {
        var count = day.Outbox.Count;
        for (var message = 0; message < count; message++)
        {
            if (!day.Outbox.MayRepeat(message) || !draw.Chance(rate)) continue;
            day.Outbox.Repeat(message, TimeSpan.FromSeconds(draw.Between(1, 3599)));
            day.Planted.Add(FaultKind.Duplicate);
        }
    }

    // Watched on a journey, reported when the device is back in a network, three days on.
    private static void Late(ref SubscriberDay day, ref RandomStream draw, in Viewer viewer)
    {
        var watchedOn = day.Date.AddDays(-DaysLate);
        if (watchedOn < day.World.Options.From || watchedOn <= day.Profile.Start) return;
        var title = day.World.Catalogue.Any(ref draw);
        var started = day.At(draw.Between(0, World.LastSecond - PlaybackSession.HeartbeatSeconds - 60)).AddDays(-DaysLate);
        var sentAt = day.At(draw.Between(LateFromHour * 3600, World.LastSecond));
        var first = new PlaybackEvent(PlaybackEvent.Started, started, draw.Uuid(), title.Id, viewer);
        var (end, watched) = (started.AddSeconds(PlaybackSession.HeartbeatSeconds), PlaybackSession.HeartbeatSeconds);
        var last = first with { Type = PlaybackEvent.Ended, At = end, PositionSeconds = watched };
        foreach (var playback in (ReadOnlySpan<PlaybackEvent>)[first, last])
        {
            day.Outbox.Add(playback, sentAt);
            day.Planted.Add(FaultKind.Late);
        }
    }

    private static void Unparsable(ref SubscriberDay day, ref RandomStream draw, in Viewer viewer)
    {
        var start = Start(ref day, ref draw, viewer, day.World.Catalogue.Any(ref draw).Id);
        if (draw.Chance(0.3))
        {
            day.Outbox.AddRaw(Topic.Playback, "upstream connect error or disconnect before headers"u8, start.At);
        }
        else
        {
            day.Send(start, ref draw);
            day.Outbox.CutNewest(draw.Unit());
        }

        day.Planted.Add(FaultKind.Unparsable);
    }

    private static void UnknownTitle(ref SubscriberDay day, ref RandomStream draw, in Viewer viewer)
    {
        day.Send(Start(ref day, ref draw, viewer, day.World.Catalogue.UnknownId(ref draw)), ref draw);
        day.Planted.Add(FaultKind.UnknownTitle);
    }

    private static void UnknownSubscriber(ref SubscriberDay day, ref RandomStream draw, in Viewer viewer)
    {
        var start = Start(ref day, ref draw, viewer, day.World.Catalogue.Any(ref draw).Id);
        day.Outbox.SendAs(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"nobody-{draw.Below(1_000_000):D6}")));
        day.Send(start, ref draw);
        day.Outbox.SendAs(day.Profile.Id.Span);
        day.Planted.Add(FaultKind.UnknownSubscriber);
    }

    private static PlaybackEvent Start(ref SubscriberDay day, ref RandomStream draw, in Viewer viewer, string titleId) =>
        new(PlaybackEvent.Started, day.At(day.AnySecond(ref draw)), draw.Uuid(), titleId, viewer);
}
