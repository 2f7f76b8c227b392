namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>One session, from start to end: a heartbeat each quarter of an hour, with rebuffering in between; or a start that fails.</summary>
internal static class PlaybackSession
{
    public const int HeartbeatSeconds = 15 * 60;

    /// <summary>How long a session can take at most: rebuffering draws it out.</summary>
    public static int LongestSeconds(int seconds) => seconds + (seconds / 4) + 180;

    public static Viewing Simulate(ref SubscriberDay day, ref RandomStream draw, in PlannedSession planned)
    {
        var conditions = PlaybackConditions.Of(day, planned);
        var sessionId = draw.Uuid();
        return draw.Chance(conditions.StartFailure)
            ? Fail(ref day, ref draw, planned, conditions, sessionId)
            : Play(ref day, ref draw, planned, conditions, sessionId);
    }

    private static Viewing Fail(ref SubscriberDay day, ref RandomStream draw, in PlannedSession planned, in PlaybackConditions conditions, Guid sessionId)
    {
        Send(ref day, ref draw, conditions, new(PlaybackEvent.Failed, day.At(planned.StartSecond), sessionId, planned.Title.Id, planned.Viewer));
        day.State.AddStartFailure();
        return new(planned.Title, planned.StartSecond, planned.StartSecond + 10, 0, IsToTaste: false, Failed: true, RebufferCount: 0);
    }

    private static Viewing Play(ref SubscriberDay day, ref RandomStream draw, in PlannedSession planned, in PlaybackConditions conditions, Guid sessionId)
    {
        var now = new PlaybackEvent(PlaybackEvent.Started, day.At(planned.StartSecond), sessionId, planned.Title.Id, planned.Viewer);
        Send(ref day, ref draw, conditions, now);
        while (now.PositionSeconds < planned.Seconds)
        {
            now = Advance(now, Math.Min(HeartbeatSeconds, planned.Seconds - now.PositionSeconds), conditions, ref draw, out var givesUp);
            var ends = givesUp || now.PositionSeconds >= planned.Seconds;
            Send(ref day, ref draw, conditions, now with { Type = ends ? PlaybackEvent.Ended : PlaybackEvent.Heartbeat });
            if (ends) break;
        }

        day.State.AddWatched(now.PositionSeconds / 3600f);
        day.State.AddRebuffers(now.RebufferCount);
        var share = now.PositionSeconds / (planned.Title.Minutes * 60.0);
        var end = planned.StartSecond + now.PositionSeconds + now.RebufferSeconds;
        return new(planned.Title, planned.StartSecond, end, share, planned.Title.Genres.Contains(day.Profile.Taste), Failed: false, now.RebufferCount);
    }

    private static PlaybackEvent Advance(in PlaybackEvent now, int seconds, in PlaybackConditions conditions, ref RandomStream draw, out bool givesUp)
    {
        var (count, waited) = (conditions.Rebuffers(ref draw), 0);
        for (var i = 0; i < count; i++) waited += draw.Between(2, Math.Max(2, seconds / 45));
        givesUp = count >= PlaybackConditions.Unbearable && draw.Chance(0.5);
        return now with
        {
            At = now.At.AddSeconds(seconds + waited),
            PositionSeconds = now.PositionSeconds + seconds,
            RebufferCount = now.RebufferCount + count,
            RebufferSeconds = now.RebufferSeconds + waited,
        };
    }

    private static void Send(ref SubscriberDay day, ref RandomStream draw, in PlaybackConditions conditions, in PlaybackEvent playback)
    {
        if (conditions.Fault is { } fault) day.Planted.Add(fault);
        day.Send(playback, ref draw, mayRepeat: conditions.Fault is null);
    }
}
