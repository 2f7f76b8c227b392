using Reelhouse.Benchmarks.Peers;

namespace Reelhouse.Benchmarks.Contests;

/// <summary>Both sides at one workload: first their results are compared, which warms them up too, then they take turns.</summary>
internal sealed class Contest(ISide own, ISide peer, Workers cpu, int rounds, TextWriter log)
{
    /// <summary>The middle of each side's seconds, and of the seconds of processor time of its workers.</summary>
    /// <exception cref="BenchmarkException">The results differ.</exception>
    public async Task<Outcome> RunAsync(string workload, CancellationToken cancellationToken)
    {
        var ours = await own.ChecksumAsync(workload, cancellationToken);
        await log.WriteLineAsync($"{workload}: {ours}");
        var (ownTurns, peerTurns) = (new List<Turn>(), new List<Turn>());
        var isPeerThere = await IsEqualAsync(workload, ours, cancellationToken);
        for (var round = 0; round < rounds; round++)
        {
            ownTurns.Add(await TurnAsync(own, Workers.Ours, workload, cancellationToken));
            if (isPeerThere) isPeerThere = await PeerTurnAsync(workload, peerTurns, cancellationToken);
        }

        return new(Middle(ownTurns)!, isPeerThere ? Middle(peerTurns) : null);
    }

    private async Task<bool> IsEqualAsync(string workload, string ours, CancellationToken cancellationToken)
    {
        try
        {
            var theirs = await peer.ChecksumAsync(workload, cancellationToken);
            return ours == theirs ? true : throw new BenchmarkException($"The results of {workload} differ: ours have the checksum {ours}, the peer's {theirs}.");
        }
        catch (PeerException gone)
        {
            await log.WriteLineAsync($"{workload}: {gone.Message}");
            return false;
        }
    }

    private async Task<bool> PeerTurnAsync(string workload, List<Turn> turns, CancellationToken cancellationToken)
    {
        try
        {
            turns.Add(await TurnAsync(peer, Workers.Python, workload, cancellationToken));
            return true;
        }
        catch (PeerException gone)
        {
            await log.WriteLineAsync($"{workload}: {gone.Message}");
            return false;
        }
    }

    private async Task<Turn> TurnAsync(ISide side, string worker, string workload, CancellationToken cancellationToken)
    {
        var before = cpu.SecondsOf(worker);
        var seconds = await side.RunAsync(workload, cancellationToken);
        var turn = new Turn(seconds, cpu.SecondsOf(worker) - before);
        await log.WriteLineAsync($"{workload}, {worker}: {turn.Seconds:0.000} s, its workers' processor time {turn.Cpu:0.000} s");
        return turn;
    }

    private static Turn? Middle(List<Turn> turns) => turns.Count == 0 ? null : new(Median.Of(turns.Select(turn => turn.Seconds)), Median.Of(turns.Select(turn => turn.Cpu)));
}

/// <summary>What a side took for a workload once.</summary>
internal sealed record Turn(double Seconds, double Cpu);

/// <summary>What both sides took; the peer's is null where it did not end.</summary>
internal sealed record Outcome(Turn Ours, Turn? Peer);
