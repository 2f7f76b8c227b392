namespace Reelhouse.Benchmarks.Peers;

/// <summary>The peer failed, or did not answer in time.</summary>
internal sealed class PeerException(string message) : Exception(message);
