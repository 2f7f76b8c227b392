using Reelhouse.Benchmarks.Contests;
using Reelhouse.Benchmarks.Results;
using Reelhouse.Scoring;
using Reelhouse.Spark.Sql;
using Reelhouse.Spark.Sql.Streaming;
using Reelhouse.Trees;

namespace Reelhouse.Benchmarks.Scoring;

/// <summary>A stream of the table's files, a batch each, with scoring and without.</summary>
internal static class StreamedScoring
{
    /// <summary>Files of the table.</summary>
    public const int Parts = 10;

    public static async Task<Measurement> MeasureAsync(SparkSession spark, TrainedModel model, ScoringScale scale, TextWriter log, CancellationToken cancellationToken)
    {
        var (with, without) = (new List<double>(), new List<double>());
        for (var round = 0; round <= scale.Rounds; round++)
        {
            var rows = Read(spark);
            with.Add(await SecondsAsync(await rows.ScoreAsync(model.Model, new() { Keys = ["id"], Kind = ScoreKind.Raw }, cancellationToken), cancellationToken));
            without.Add(await SecondsAsync(rows, cancellationToken));
            await log.WriteLineAsync($"stream: {with[^1]:0.000} s with scoring, {without[^1]:0.000} s without");
        }

        return new(
            $"{model.Name} in a stream, against the stream without scoring, events/s", scale.Rows / Median.Of(with.Skip(1)), scale.Rows / Median.Of(without.Skip(1)), Target.RatioAtLeast(0.85));
    }

    private static DataFrame Read(SparkSession spark) => spark.ReadStream().Format("delta").Option("maxFilesPerTrigger", 1).Table(ScoringTables.Table);

    private static async Task<double> SecondsAsync(DataFrame rows, CancellationToken cancellationToken)
    {
        var checkpoint = Directory.CreateTempSubdirectory("reelhouse-benchmark-checkpoint-").FullName;
        var started = TimeProvider.System.GetTimestamp();
        var query = await rows.WriteStream().Format("noop").Option("checkpointLocation", checkpoint).Trigger(Trigger.AvailableNow()).StartAsync(cancellationToken);
        await query.AwaitTerminationAsync(cancellationToken);
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        Directory.Delete(checkpoint, recursive: true);
        return seconds;
    }
}
