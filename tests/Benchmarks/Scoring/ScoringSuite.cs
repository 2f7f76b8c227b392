using Reelhouse.Benchmarks.Contests;
using Reelhouse.Benchmarks.Peers;
using Reelhouse.Benchmarks.Results;
using Reelhouse.Spark.Engine;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Benchmarks.Scoring;

/// <summary>The scorer against LightGBM, by itself and on Spark's executors.</summary>
/// <param name="peers">The folder with PySpark and LightGBM; null where only kernels are measured.</param>
/// <param name="scale">How much is done.</param>
/// <param name="only">What to measure, of <see cref="Workloads"/>; none means all.</param>
/// <param name="peerLimit">How long the peer may take for one answer.</param>
/// <param name="log">Where progress is told.</param>
internal sealed class ScoringSuite(Func<string> peers, ScoringScale scale, IReadOnlyCollection<string> only, TimeSpan peerLimit, TextWriter log)
{
    private const string Kernel = "kernel", Libraries = "libraries", Table = "table", Stream = "stream", Replay = "replay", Scan = "scan", Many = "many";

    /// <summary>What can be measured by itself.</summary>
    public static IReadOnlyList<string> Workloads => [Kernel, Libraries, Replay, Table, Scan, Stream, Many];

    public async Task<IReadOnlyList<Measurement>> RunAsync(CancellationToken cancellationToken)
    {
        await log.WriteLineAsync("LightGBM trains the models.");
        using var small = new TrainedModel(100);
        using var large = new TrainedModel(500);
        TrainedModel[] models = [small, large];
        var measurements = new List<Measurement>();
        if (Is(Kernel)) measurements.AddRange(MeasureKernels(models));
        if (Is(Libraries)) measurements.AddRange(scale.LibraryTrees.SelectMany(trees => OtherLibraries.Measure(trees, scale, log)));
        if (Is(Replay)) measurements.AddRange(models.Select(model => ReplayedScoring.Measure(model, scale)));
        if (!Is(Table) && !Is(Scan) && !Is(Stream) && !Is(Many)) return measurements;
        await log.WriteLineAsync("The engine starts.");
        await using var engine = await BenchmarkEngine.StartAsync(peers(), Is(Stream) ? EngineServers.Spark | EngineServers.Kafka : EngineServers.Spark, scale.Work, cancellationToken);
        await using var spark = await SparkSession.Builder().Remote(engine.Remote).CreateAsync(cancellationToken);
        if (Is(Table) || Is(Scan) || Is(Stream)) await ScoringTables.CreateAsync(spark, ScoringTables.Table, scale.Rows, scale.Parts, cancellationToken);
        if (Is(Table) || Is(Scan)) measurements.AddRange(await MeasureTableAsync(engine, spark, models, cancellationToken));
        if (Is(Stream)) measurements.Add(await new StreamedScoring(spark, engine.Kafka, scale, log).MeasureAsync(large, cancellationToken));
        if (Is(Many) && scale.ManyRows > 0) measurements.AddRange(await ManyRows.MeasureAsync(engine, spark, small, scale, log, cancellationToken));
        return measurements;
    }

    private IEnumerable<Measurement> MeasureKernels(TrainedModel[] models)
    {
        foreach (var model in models)
        {
            foreach (var measurement in Kernels.Measure(model, scale, log)) yield return measurement;
            yield return Kernels.MeasureOneRow(model, scale);
            yield return Kernels.MeasureExplaining(model, scale);
        }
    }

    private async Task<IEnumerable<Measurement>> MeasureTableAsync(BenchmarkEngine engine, SparkSession spark, TrainedModel[] models, CancellationToken cancellationToken)
    {
        var files = models.ToDictionary(model => model.Name, model => Path.Combine(engine.Home, $"model-{model.Name}.txt"));
        foreach (var model in models) await File.WriteAllTextAsync(files[model.Name], model.Text, cancellationToken);
        await using var peer = new PySpark(peers(), "scoring_peer.py", engine.Remote, peerLimit, new { table = ScoringTables.Table, models = files });
        var own = new ScoringSide(spark, models.ToDictionary(model => model.Name, model => model.Model));
        var contest = new Contest(own, new PeerSide(peer), new Workers(engine.Home), scale.Rounds, log);
        var measurements = new List<Measurement>();
        foreach (var (model, target, scanTarget) in models.Zip([2.5, 8.0], [10.0, 25.0]))
        {
            if (Is(Scan)) measurements.Add(await MeasureScanAsync(contest, model, scanTarget, cancellationToken));
            if (!Is(Table)) continue;
            var outcome = await contest.RunAsync(model.Name, cancellationToken);
            measurements.Add(new(
                $"{model.Name} in Spark, against mapInArrow with LightGBM, rows/s", scale.Rows / outcome.Ours.Seconds, scale.Rows / outcome.Peer?.Seconds, Target.RatioAtLeast(target)));
        }

        if (Is(Table)) measurements.Add(await MeasureAgainstBuiltInAsync(own, models[0].Name, cancellationToken));
        return measurements;
    }

    private async Task<Measurement> MeasureScanAsync(Contest contest, TrainedModel model, double target, CancellationToken cancellationToken)
    {
        var outcome = await contest.RunAsync($"{ScoringSide.Scan}{model.Name}", cancellationToken);
        return new(
            $"{model.Name} of a table's files, against mapInArrow with LightGBM, rows/s", scale.Rows / outcome.Ours.Seconds, scale.Rows / outcome.Peer?.Seconds, Target.RatioAtLeast(target));
    }

    private async Task<Measurement> MeasureAgainstBuiltInAsync(ScoringSide own, string model, CancellationToken cancellationToken)
    {
        var (scoring, builtIn) = (new List<double>(), new List<double>());
        for (var round = 0; round <= scale.Rounds; round++)
        {
            scoring.Add(await own.RunAsync(model, cancellationToken));
            builtIn.Add(await own.RunAsync(ScoringSide.BuiltIn, cancellationToken));
        }

        return new($"{model} in Spark, against a sum of the same columns, s", Median.Of(scoring.Skip(1)), Median.Of(builtIn.Skip(1)), Target.RatioAtMost(2.5));
    }

    private bool Is(string workload) => only.Count == 0 || only.Contains(workload);
}
