using Reelhouse.Benchmarks.Peers;
using Reelhouse.Benchmarks.Results;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Benchmarks.Udfs;

/// <summary>C# functions on executors against PySpark's, on one engine in one run.</summary>
internal sealed class UdfSuite(string peers, Scale scale, TimeSpan peerLimit, TextWriter log)
{
    public async Task<IReadOnlyList<Measurement>> RunAsync(CancellationToken cancellationToken)
    {
        var alone = MeasureAlone();
        await log.WriteLineAsync("The engine starts.");
        await using var engine = await BenchmarkEngine.StartAsync(peers, cancellationToken);
        await using var spark = await SparkSession.Builder().Remote(engine.Remote).CreateAsync(cancellationToken);
        await Tables.CreateAsync(spark, scale, cancellationToken);
        await using var peer = new PySpark(peers, engine.Remote, peerLimit);
        var contest = new Contest(new OwnSide(spark, scale), new PeerSide(peer, scale), new WorkerCpu(engine.Home), scale, log);
        return [.. await MeasureOnEngineAsync(contest, cancellationToken), .. alone];
    }

    private async Task<IReadOnlyList<Measurement>> MeasureOnEngineAsync(Contest contest, CancellationToken cancellationToken)
    {
        var identity = await contest.RunAsync("identity", cancellationToken);
        return
        [
            RowsPerSecond("mapInArrow, identity", identity, Target.RatioAtLeast(1)),
            new("the same, processor time of the workers, s", identity.Ours.Cpu, identity.Peer?.Cpu, Target.RatioAtMost(0.5)),
            RowsPerSecond("x + 1 on 20 columns", await contest.RunAsync("plus_one", cancellationToken), Target.RatioAtLeast(1.3)),
            RowsPerSecond("row function on (double, string)", await contest.RunAsync("row", cancellationToken), Target.RatioAtLeast(5)),
            RowsPerSecond($"grouped map, {scale.Groups:#,0} groups of {scale.GroupRows}", await contest.RunAsync("groups", cancellationToken), Target.RatioAtLeast(2)),
            AddedPerTask(await contest.RunAsync("tasks", cancellationToken), await contest.RunAsync("no_tasks", cancellationToken)),
        ];
    }

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
