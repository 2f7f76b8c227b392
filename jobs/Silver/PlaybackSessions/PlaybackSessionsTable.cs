using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Silver.PlaybackSessions;

/// <summary>One row per playback session, from the events that told of it.</summary>
[Table("silver.playback_sessions", Owner = "playback", Grain = "A playback session: one subscriber, one title, one device", Version = 2)]
internal sealed record PlaybackSession(
    [Key] string SessionId,
    [Pii] string SubscriberId,
    string TitleId,
    string Device,
    string? DeviceModel,
    string? City,
    string Country,
    [Doc("The internet provider")] string? Isp,
    DateTimeOffset StartedAt,
    [Doc("The session's last sign of life")] DateTimeOffset EndedAt,
    int WatchSeconds,
    int RebufferCount,
    int RebufferSeconds,
    [Doc("Whether playback never began")] bool IsStartFailure,
    [Doc("Events that told of the session")] long EventCount,
    [Doc("When the last of them was received")] DateTimeOffset ReceivedAt);
