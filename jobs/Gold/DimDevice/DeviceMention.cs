using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Gold.DimDevice;

/// <summary>What is judged: a kind of device that a session or a subscriber names.</summary>
internal sealed record DeviceMention([Key] string Device, bool IsOfSession);
