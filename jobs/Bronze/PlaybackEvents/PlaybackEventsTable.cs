using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Bronze.PlaybackEvents;

/// <summary>A message of the <c>playback</c> topic, as it was received.</summary>
[Table("bronze.playback_events", Owner = "playback", Grain = "A message of the playback topic, as received")]
internal sealed record PlaybackMessage(
    [Doc("The message's key, as text"), Pii] string? MessageKey,
    [Doc("The message's value, as text"), Pii] string? Value,
    [Doc("The value's bytes, where they are no UTF-8 text")] byte[]? ValueBytes,
    string Topic,
    int Partition,
    long Offset,
    [Doc("The message's timestamp: when it was received")] DateTimeOffset ReceivedAt);
