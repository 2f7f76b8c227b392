using Reelhouse.Benchmarks.Results;
using Reelhouse.Scoring;
using Reelhouse.Spark.Sql;
using Reelhouse.Spark.Sql.Streaming;
using Reelhouse.Trees;
using static Reelhouse.Spark.Sql.Functions;
using Median = Reelhouse.Benchmarks.Contests.Median;

namespace Reelhouse.Benchmarks.Scoring;

/// <summary>A stream of Kafka's events, each a row as JSON, with scoring and without.</summary>
internal sealed class StreamedScoring(SparkSession spark, string kafka, ScoringScale scale, TextWriter log)
{
    private const string Topic = "scored_events";

    public async Task<Measurement> MeasureAsync(TrainedModel model, CancellationToken cancellationToken)
    {
        await log.WriteLineAsync($"{scale.Events:#,0} events are sent.");
        var rows = spark.Table(ScoringTables.Table).Filter(Col("id") < scale.Events);
        await rows.Select(ToJson(Struct("*")).As("value")).Write().Format("kafka").Option("kafka.bootstrap.servers", kafka).Option("topic", Topic).SaveAsync(cancellationToken);
        var events = spark.ReadStream().Format("kafka").Option("kafka.bootstrap.servers", kafka).Option("subscribe", Topic)
            .Option("startingOffsets", "earliest").Option("maxOffsetsPerTrigger", scale.Events / scale.EventBatches).Load()
            .Select(FromJson(Col("value").Cast("string"), await rows.SchemaAsync(cancellationToken)).As("event")).Select("event.*");
        var scored = await events.ScoreAsync(model.Model, new() { Keys = ["id"], Kind = ScoreKind.Raw }, cancellationToken);
        var (with, without) = (new List<double>(), new List<double>());
        for (var round = 0; round <= scale.Rounds; round++)
        {
            with.Add(await SecondsAsync(scored, cancellationToken));
            without.Add(await SecondsAsync(events, cancellationToken));
            await log.WriteLineAsync($"stream: {with[^1]:0.000} s with scoring, {without[^1]:0.000} s without");
        }

        return new(
            $"{model.Name} in a stream from Kafka, against the stream without scoring, events/s", scale.Events / Median.Of(with.Skip(1)), scale.Events / Median.Of(without.Skip(1)), Target.RatioAtLeast(0.85));
    }

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
