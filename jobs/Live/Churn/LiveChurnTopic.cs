using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Confluent.Kafka.Admin;
using Reelhouse.Jobs.Kafka;
using Reelhouse.Jobs.Tables;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Live.Churn;

/// <summary>
/// Sends the batches of the table to a topic, each in one Kafka transaction that also says which batch it was: whoever is killed in between is followed by one that sends what is missing. Readers of
/// committed messages see every batch once, in order.
/// </summary>
internal sealed class LiveChurnTopic : IDisposable
{
    /// <summary>The topic: a subscriber's id as the key, the row as JSON.</summary>
    public const string Name = "churn_scores";

    /// <summary>The topic of the last batch that was sent.</summary>
    public const string Progress = "churn_scores_progress";

    /// <summary>Who sends: the one that took over last.</summary>
    public const string TransactionalId = "reelhouse.live.churn_scores";

    private const int Partitions = 4;

    private readonly Lake _lake;
    private readonly TransactionalProducer _producer;
    private long _sent;

    private LiveChurnTopic(Lake lake, TransactionalProducer producer, long sent) => (_lake, _producer, _sent) = (lake, producer, sent);

    /// <summary>Makes the topics where they are missing, and takes over from whoever sent before.</summary>
    /// <exception cref="JobException">No broker answers, or it refuses.</exception>
    public static async Task<LiveChurnTopic> OpenAsync(JobContext context, CancellationToken cancellationToken)
    {
        var kafka = context.Settings.Kafka;
        await new KafkaTopics(kafka).EnsureExistAsync(
        [
            // A subscriber's newest score is kept for as long as the topic is there.
            new TopicSpecification { Name = Name, NumPartitions = Partitions, Configs = new() { ["cleanup.policy"] = "compact" } },
            KafkaTopics.ForProgress(Progress),
        ]).ConfigureAwait(false);
        var producer = new TransactionalProducer(kafka, TransactionalId);
        try
        {
            // The Kafka client blocks.
            return await Task.Run(TakeOver, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            producer.Dispose();
            throw;
        }

        LiveChurnTopic TakeOver()
        {
            producer.TakeOver();
            var log = new ProgressLog<long>(kafka, Progress, value => long.Parse(Encoding.UTF8.GetString(value), CultureInfo.InvariantCulture));
            return new(context.Lake, producer, log.Read(cancellationToken) is [.., var last] ? last : 0);
        }
    }

    /// <summary>Sends what was not sent of the batches to this one.</summary>
    /// <param name="to">The last batch of the table; 0 before the first.</param>
    /// <param name="cancellationToken">Stops between two messages; nothing of the batch is visible then.</param>
    /// <returns>How many scores were sent.</returns>
    /// <exception cref="JobException">Kafka refused, or its topic is further than the table.</exception>
    public async Task<long> SendAsync(long to, CancellationToken cancellationToken)
    {
        if (_sent > to) throw Further(to);
        var spark = await _lake.SparkAsync(cancellationToken).ConfigureAwait(false);
        var scores = 0L;
        for (; _sent < to; _sent++)
        {
            var rows = spark.Table(Table<LiveChurnScore>.Name).Filter(Col("batch") == Lit(_sent + 1)).ToLocalIteratorAsync<LiveChurnScore>(cancellationToken);
            await Task.Run(() => _producer.Send(Messages(_sent + 1, rows.ToBlockingEnumerable(cancellationToken)), cancellationToken), cancellationToken).ConfigureAwait(false);
        }

        return scores;

        IEnumerable<KafkaMessage> Messages(long batch, IEnumerable<LiveChurnScore> rows)
        {
            foreach (var row in rows)
            {
                scores++;
                yield return new(Name, Encoding.UTF8.GetBytes(row.SubscriberId), JsonSerializer.SerializeToUtf8Bytes(row, LiveChurnScoreContext.Default.LiveChurnScore));
            }

            yield return new(Progress, Encoding.UTF8.GetBytes(Name), Encoding.UTF8.GetBytes(batch.ToString(CultureInfo.InvariantCulture)));
        }
    }

    public void Dispose() => _producer.Dispose();

    private JobException Further(long to) => new(new(
        string.Create(CultureInfo.InvariantCulture, $"The topic {Name} holds scores to batch {_sent}; the last of {Table<LiveChurnScore>.Name} is {to}."),
        _lake.Root,
        "The scores in Kafka were sent from another lake, or this one was restored to what it was.",
        $"Give the lake that they were sent from, or delete the topics {Name} and {Progress}: all batches are sent again then."));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(LiveChurnScore))]
internal sealed partial class LiveChurnScoreContext : JsonSerializerContext;
