using Reelhouse.Benchmarks.Peers;

namespace Reelhouse.Benchmarks.Contests;

/// <summary>PySpark.</summary>
internal sealed class PeerSide(PySpark peer) : ISide
{
    public async Task<string> ChecksumAsync(string workload, CancellationToken cancellationToken) =>
        (await peer.AskAsync(workload, "checksum", cancellationToken)).GetProperty("checksum").GetString()!;

    public async Task<double> RunAsync(string workload, CancellationToken cancellationToken) =>
        (await peer.AskAsync(workload, "run", cancellationToken)).GetProperty("seconds").GetDouble();
}
