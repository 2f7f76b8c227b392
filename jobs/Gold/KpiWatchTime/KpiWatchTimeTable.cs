using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Gold.KpiWatchTime;

/// <summary>What was watched on each day, and how well it played.</summary>
[Table("gold.kpi_watch_time", Owner = "playback", Grain = "A day")]
internal sealed record WatchTime(
    [Key] DateOnly PlaybackDate,
    [Doc("The first day of the month")] DateOnly MonthStart,
    long SessionCount,
    long WatchSeconds,
    [Doc("Subscribers who watched")] long SubscriberCount,
    long StartFailureCount,
    long RebufferSeconds);
