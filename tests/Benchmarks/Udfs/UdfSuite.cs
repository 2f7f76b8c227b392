using Reelhouse.Benchmarks.Contests;
using Reelhouse.Benchmarks.Peers;
using Reelhouse.Benchmarks.Results;
using Reelhouse.Spark.Engine;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Benchmarks.Udfs;

/// <summary>C# functions on executors against PySpark's, on one engine in one run.</summary>
/// <param name="peers">The folder with PySpark.</param>
/// <param name="scale">How much is done.</param>
/// <param name="only">The workloads to measure, of <see cref="Workloads"/>; none means all.</param>
/// <param name="peerLimit">How long the peer may take for one answer.</param>
/// <param name="log">Where progress is told.</param>
internal sealed class UdfSuite(string peers, Scale scale, IReadOnlyCollection<string> only, TimeSpan peerLimit, TextWriter log)
{
    private const string Alone = "alone";

    /// <summary>What can be measured by itself.</summary>
    public static IReadOnlyList<string> Workloads => [Alone, .. OnEngine];

    private static IReadOnlyList<string> OnEngine { get; } = ["identity", "plus_one", "plus_one_spans", "row", "groups", "tasks"];

    public async Task<IReadOnlyList<Measurement>> RunAsync(CancellationToken cancellationToken)
    {
        var alone = Is(Alone) ? MeasureAlone() : [];
        if (!OnEngine.Any(Is)) return alone;
        await log.WriteLineAsync("The engine starts.");
        await using var engine = await BenchmarkEngine.StartAsync(peers, EngineServers.Spark, EngineWork.Throughput, cancellationToken);
        await using var spark = await SparkSession.Builder().Remote(engine.Remote).CreateAsync(cancellationToken);
        await Tables.CreateAsync(spark, scale, cancellationToken);
        await using var peer = new PySpark(peers, "udf_peer.py", engine.Remote, peerLimit, new { tasks = scale.Tasks });
        var contest = new Contest(new OwnSide(spark, scale), new PeerSide(peer), new Workers(engine.Home), scale.Rounds, log);
        return [.. await MeasureOnEngineAsync(contest, cancellationToken), .. alone];
    }

    private async Task<IReadOnlyList<Measurement>> MeasureOnEngineAsync(Contest contest, CancellationToken cancellationToken)
    {
        var measurements = new List<Measurement>();
        foreach (var workload in OnEngine.Where(Is))
        {
            var outcome = await contest.RunAsync(workload, cancellationToken);
            measurements.AddRange(workload switch
            {
                "identity" =>
                [
                    RowsPerSecond("mapInArrow, identity", outcome, Target.RatioAtLeast(1)),
                    new("the same, processor time of the workers, s", outcome.Ours.Cpu, outcome.Peer?.Cpu, Target.RatioAtMost(0.5)),
                ],
                "plus_one" => [RowsPerSecond("x + 1 on 20 columns, mapInArrow against arrow_udf", outcome, Target.RatioAtLeast(1.3))],
                "plus_one_spans" => [RowsPerSecond("x + 1 on 20 columns, spans against arrow_udf", outcome, Target.RatioAtLeast(1))],
                "row" =>
                [
                    RowsPerSecond("row function on (double, string)", outcome, Target.RatioAtLeast(5)),
                    new("the same, processor time of the workers, s", outcome.Ours.Cpu, outcome.Peer?.Cpu, Target.RatioAtMost(0.5)),
                ],
                "groups" => [RowsPerSecond($"grouped map, {scale.Groups:#,0} groups of {scale.GroupRows}", outcome, Target.RatioAtLeast(2))],
                _ => (Measurement[])[AddedPerTask(outcome, await contest.RunAsync("no_tasks", cancellationToken))],
            });
        }

        return measurements;
    }

    private bool Is(string workload) => only.Count == 0 || only.Contains(workload);

    private List<Measurement> MeasureAlone()
    {
        var folder = Directory.CreateTempSubdirectory("reelhouse-benchmark-worker-").FullName;
        try
        {
            WorkerProgram.LayOut(folder);
            log.WriteLine("The workers alone.");
            var throughput = Throughput.Measure(folder, scale);
            var allocations = Allocations.Measure();
            var start = ColdStart.Measure(folder, peers, scale);
            return
            [
                new("worker alone, identity, against a socket's echo, MB/s", throughput.Worker / 1e6, throughput.Echo / 1e6, Target.RatioAtLeast(0.8)),
                new("allocated for each row, bytes", allocations.PerRow, null, Target.AtMost(0)),
                new("allocated for each batch, bytes", allocations.PerBatch, null, Target.AtMost(64 * 1024)),
                new("cold start to the first batch, s", start.Ours, start.Python, Target.RatioAtMost(0.5)),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private Measurement RowsPerSecond(string measure, Outcome outcome, Target target) =>
        new($"{measure}, rows/s", scale.Rows / outcome.Ours.Seconds, scale.Rows / outcome.Peer?.Seconds, target);

    // As many tasks as there are cores run side by side.
    private Measurement AddedPerTask(Outcome with, Outcome without)
    {
        double Milliseconds(double seconds) => seconds * 1000 * Environment.ProcessorCount / scale.Tasks;
        return new(
            "added to a task by a warm worker, ms",
            Milliseconds(with.Ours.Seconds - without.Ours.Seconds),
            with.Peer is { } peer && without.Peer is { } plain ? Milliseconds(peer.Seconds - plain.Seconds) : null,
            Target.AtMost(5));
    }
}
