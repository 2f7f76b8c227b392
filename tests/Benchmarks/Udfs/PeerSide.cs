using Reelhouse.Benchmarks.Peers;

namespace Reelhouse.Benchmarks.Udfs;

/// <summary>PySpark.</summary>
internal sealed class PeerSide(PySpark peer, Scale scale) : ISide
{
    public async Task<string> ChecksumAsync(string workload, CancellationToken cancellationToken) =>
        (await peer.AskAsync(workload, "checksum", scale.Tasks, cancellationToken)).GetProperty("checksum").GetString()!;

    public async Task<double> RunAsync(string workload, CancellationToken cancellationToken) =>
        (await peer.AskAsync(workload, "run", scale.Tasks, cancellationToken)).GetProperty("seconds").GetDouble();
}
