using Reelhouse.Benchmarks.Contests;
using Reelhouse.Benchmarks.Results;
using Reelhouse.Scoring;
using Reelhouse.Scoring.Delta;
using Reelhouse.Spark.Delta;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Benchmarks.Scoring;

/// <summary>Many rows, scored from one Delta table to another.</summary>
internal static class ManyRows
{
    private const int Parts = 40;

    public static async Task<IEnumerable<Measurement>> MeasureAsync(
        BenchmarkEngine engine, SparkSession spark, TrainedModel model, ScoringScale scale, TextWriter log, CancellationToken cancellationToken)
    {
        await log.WriteLineAsync($"{scale.ManyRows:#,0} rows are made.");
        await ScoringTables.CreateAsync(spark, "many_rows", scale.ManyRows, Parts, cancellationToken);
        var started = TimeProvider.System.GetTimestamp();
        var scored = await DeltaTable.ForName(spark, "many_rows").ScoreAsync(model.Model, new() { Keys = ["id"] }, cancellationToken: cancellationToken);
        await scored.Rows.Write().Format("delta").SaveAsTableAsync("many_scores", cancellationToken);
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        if (await spark.Table("many_scores").CountAsync(cancellationToken) != scale.ManyRows) throw new BenchmarkException("Not every row was scored.");
        return
        [
            new($"{model.Name}, {scale.ManyRows:#,0} rows from Delta to Delta ({scored.Path}), rows/s", scale.ManyRows / seconds, null, Target.None),
            new("the same, peak memory of the worker, MB", new Workers(engine.Home).PeakMemoryOf(Workers.Ours) / 1e6, null, Target.None),
        ];
    }
}
