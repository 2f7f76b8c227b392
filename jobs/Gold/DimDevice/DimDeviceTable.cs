using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Gold.DimDevice;

/// <summary>One row per kind of device that a subscriber has or a session was played on.</summary>
[Table("gold.dim_device", Owner = "playback", Grain = "A kind of device")]
internal sealed record DeviceRow(
    [Key] string Device,
    [Doc("Sessions played on it")] long SessionCount,
    [Doc("Subscribers who mostly use it")] long SubscriberCount);
