using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Gold.FctPlayback;

/// <summary>One row per playback session.</summary>
[Table("gold.fct_playback", Owner = "playback", Grain = "A playback session")]
internal sealed record Playback(
    [Key] string SessionId,
    [Pii] string SubscriberId,
    string TitleId,
    string Device,
    string? DeviceModel,
    string Country,
    string? City,
    [Doc("The internet provider")] string? Isp,
    DateOnly PlaybackDate,
    DateTimeOffset StartedAt,
    int WatchSeconds,
    int RebufferCount,
    int RebufferSeconds,
    [Doc("Whether playback never began")] bool IsStartFailure);
