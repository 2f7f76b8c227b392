using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Silver.PlaybackEvents;

/// <summary>One row per sign of life of a playback session.</summary>
[Table("silver.playback_events", Owner = "playback", Grain = "A start, heartbeat, end or failure of a playback session")]
internal sealed record PlaybackEvent(
    [Key] string EventId,
    [Doc("playback_started, playback_heartbeat, playback_ended or playback_failed")] string EventType,
    string SessionId,
    [Pii] string SubscriberId,
    string TitleId,
    string Device,
    string? DeviceModel,
    string? City,
    string Country,
    [Doc("The internet provider")] string? Isp,
    [Doc("How far the session has come")] int PositionSeconds,
    [Doc("Interruptions of the session so far")] int RebufferCount,
    [Doc("Seconds waited in interruptions so far")] int RebufferSeconds,
    DateTimeOffset EventAt,
    DateTimeOffset ReceivedAt)
{
    public const string Failed = "playback_failed";

    public static readonly IReadOnlyList<string> Types = ["playback_started", "playback_heartbeat", "playback_ended", Failed];
}
