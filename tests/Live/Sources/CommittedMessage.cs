namespace Reelhouse.Live.Tests.Sources;

/// <summary>A message as a reader of committed transactions gets it.</summary>
internal sealed record CommittedMessage(int Partition, string Key, string Value, DateTime SentAt);
