using System.Globalization;
using System.Text;
using System.Text.Json;
using Confluent.Kafka;
using Reelhouse.Reading;
using Reelhouse.Spark.Engine;

namespace Reelhouse.KillDrill;

/// <summary>What live scoring has left: in the table, by an independent reader, and in the topic, by a reader of committed messages.</summary>
internal static class LiveScoresView
{
    private const string Topic = "churn_scores";

    public static async Task<IReadOnlyList<string>> FaultsAsync(PipelineProcess pipeline, string home, DateOnly last, TextWriter report, CancellationToken cancellationToken)
    {
        var live = Lines(home, "churn_scores_live", "subscriber_id || ' ' || batch || ' ' || score FROM rows");
        var sent = await SentAsync(pipeline, home, cancellationToken);
        var newest = Lines(home, "churn_scores_live", $"subscriber_id || ' ' || max_by(score, batch) FROM rows WHERE as_of_date = '{last:yyyy-MM-dd}' GROUP BY subscriber_id");
        var batch = Lines(home, "churn_scores", $"subscriber_id || ' ' || score FROM rows WHERE run_date = '{last:yyyy-MM-dd}'").ToDictionary(Subscriber);
        var active = IndependentReader.Select(Table(home, "silver", "playback_events"), $"DISTINCT subscriber_id FROM rows WHERE CAST(received_at AS DATE) = '{last:yyyy-MM-dd}'").ToHashSet();
        var there = newest.Where(score => batch.ContainsKey(Subscriber(score))).ToList();
        await report.WriteLineAsync($"{live.Count} scores in the table, {sent.Count} in the topic; {newest.Count} subscribers scored live on the last day, {there.Count} of them by the run as well; {active.Count} watched");
        List<string> faults = [];
        if (live.Select(Key).Distinct().Count() != live.Count) faults.Add("a subscriber is twice in a batch");
        if (!live.Order(StringComparer.Ordinal).SequenceEqual(sent.Order(StringComparer.Ordinal))) faults.Add("table and topic do not hold the same scores");
        faults.AddRange(there.Where(score => batch[Subscriber(score)] != score).Select(score => $"live says {score}, the run {batch[Subscriber(score)]}"));
        faults.AddRange(active.Intersect(batch.Keys).Except(newest.Select(Subscriber)).Select(missed => $"{missed} watched and was not scored"));
        return faults;
    }

    private static async Task<List<string>> SentAsync(PipelineProcess pipeline, string home, CancellationToken cancellationToken)
    {
        await pipeline.RunToEndAsync(["engine", "start"], cancellationToken);
        try
        {
            return [.. Committed(EngineState.TryRead(home)!.Endpoints.KafkaBootstrapServers).Select(Line)];
        }
        finally
        {
            await pipeline.RunToEndAsync(["engine", "stop"], CancellationToken.None);
        }
    }

    private static IEnumerable<string> Committed(string brokers)
    {
        using var consumer = new ConsumerBuilder<Ignore, byte[]>(new ConsumerConfig
        {
            BootstrapServers = brokers,
            GroupId = "drill",
            EnablePartitionEof = true,
            EnableAutoCommit = false,
            IsolationLevel = IsolationLevel.ReadCommitted,
        }).Build();
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = brokers }).Build();
        var partitions = admin.GetMetadata(Topic, TimeSpan.FromSeconds(10)).Topics.Single().Partitions;
        consumer.Assign(partitions.Select(partition => new TopicPartitionOffset(Topic, partition.PartitionId, Offset.Beginning)));
        for (var ended = 0; ended < partitions.Count;)
        {
            var result = consumer.Consume(TimeSpan.FromSeconds(30)) ?? throw new TimeoutException("The topic does not end: a transaction is open.");
            if (result.IsPartitionEOF) ended++;
            else yield return Encoding.UTF8.GetString(result.Message.Value);
        }
    }

    private static string Line(string json)
    {
        using var score = JsonDocument.Parse(json);
        var (subscriber, batch) = (score.RootElement.GetProperty("subscriber_id").GetString(), score.RootElement.GetProperty("batch").GetInt64());
        return string.Create(CultureInfo.InvariantCulture, $"{subscriber} {batch} {score.RootElement.GetProperty("score").GetDouble():R}");
    }

    // Doubles are written by two libraries: read and written once more they are told alike.
    private static List<string> Lines(string home, string table, string selection) =>
        [.. IndependentReader.Select(Table(home, "gold", table), selection).Select(line => line[..(line.LastIndexOf(' ') + 1)] + double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture))];

    private static DeltaLog Table(string home, string schema, string name) => DeltaLog.Read(Path.Combine(home, "lake", schema, name));

    private static string Subscriber(string line) => line[..line.IndexOf(' ', StringComparison.Ordinal)];

    private static string Key(string line) => line[..line.LastIndexOf(' ')];
}
