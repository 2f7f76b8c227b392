using Reelhouse.Jobs.Tables;

namespace Reelhouse.Live.Tests.Jobs.Topics;

/// <summary>A message of no house's topic.</summary>
[Table("bronze.test_messages", Owner = "tests", Grain = "A message, as received")]
internal sealed record TestMessage(
    string? MessageKey, string? Value, byte[]? ValueBytes, string Topic, int Partition, long Offset, DateTimeOffset ReceivedAt);
