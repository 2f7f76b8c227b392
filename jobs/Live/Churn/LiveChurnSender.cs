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
internal sealed class LiveChurnSender : IDisposable
{
    /// <summary>The topic: a subscriber's id as the key, the row as JSON.</summary>
    public const string Name = "churn_scores";

    /// <summary>The topic of the last batch that was sent.</summary>
    public const string Progress = "churn_scores_progress";

    /// <summary>Who sends: the one that took over last.</summary>
    public const string TransactionalId = "reelhouse.live.churn_scores";

    /// <summary>What helps where the topics do not fit the table: the words after "or".</summary>
    public const string SendAnew = $"delete the topics {Name} and {Progress}: all batches are sent again then.";

    private const int Partitions = 4;

    private readonly Lake _lake;
    private readonly TransactionalProducer _producer;
    private SentBatch _sent;

    private LiveChurnSender(Lake lake, TransactionalProducer producer, SentBatch sent) => (_lake, _producer, _sent) = (lake, producer, sent);

    /// <summary>Makes the topics where they are missing, and takes over from whoever sent before.</summary>
    /// <exception cref="JobException">No broker answers, or it refuses, or the topic holds the scores of another table.</exception>
    public static async Task<LiveChurnSender> OpenAsync(JobContext context, CancellationToken cancellationToken)
    {
        var kafka = context.Settings.Kafka;
        await new KafkaTopics(kafka).EnsureExistAsync(
        [
            // A subscriber's newest score is kept for as long as the topic is there.
            new TopicSpecification { Name = Name, NumPartitions = Partitions, Configs = new() { ["cleanup.policy"] = "compact" } },
            KafkaTopics.ForProgress(Progress),
        ]).ConfigureAwait(false);
        var table = await new LiveTable(context.Lake, Table<LiveChurnScore>.Definition).IdAsync(cancellationToken).ConfigureAwait(false);
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

        LiveChurnSender TakeOver()
        {
            producer.TakeOver();
            var sent = new ProgressLog<SentBatch>(kafka, Progress, SentBatch.FromJson).Read(cancellationToken) is [.., var last] ? last : new(table, 0);
            return sent.Table == table ? new(context.Lake, producer, sent) : throw OfAnotherTable(context.Lake, sent);
        }
    }

    /// <summary>Sends what was not sent of the batches to this one.</summary>
    /// <param name="to">The last batch of the table; 0 before the first.</param>
    /// <param name="cancellationToken">Stops between two messages; nothing of the batch is visible then.</param>
    /// <returns>How many scores were sent.</returns>
    /// <exception cref="JobException">Kafka refused, or the topic is further than the table.</exception>
    public async Task<long> SendAsync(long to, CancellationToken cancellationToken)
    {
        if (_sent.Batch > to) throw Further(to);
        var spark = await _lake.SparkAsync(cancellationToken).ConfigureAwait(false);
        var scores = 0L;
        while (_sent.Batch < to)
        {
            var next = _sent with { Batch = _sent.Batch + 1 };
            var rows = spark.Table(Table<LiveChurnScore>.Name).Filter(Col("batch") == Lit(next.Batch)).ToLocalIteratorAsync<LiveChurnScore>(cancellationToken);
            await Task.Run(() => _producer.Send(Messages(next, rows.ToBlockingEnumerable(cancellationToken)), cancellationToken), cancellationToken).ConfigureAwait(false);
            _sent = next;
        }

        return scores;

        IEnumerable<KafkaMessage> Messages(SentBatch batch, IEnumerable<LiveChurnScore> rows)
        {
            foreach (var row in rows)
            {
                scores++;
                yield return new(Name, Encoding.UTF8.GetBytes(row.SubscriberId), JsonSerializer.SerializeToUtf8Bytes(row, LiveChurnScoreContext.Default.LiveChurnScore));
            }

            yield return new(Progress, Encoding.UTF8.GetBytes(Name), batch.ToJson());
        }
    }

    public void Dispose() => _producer.Dispose();

    private JobException Further(long to) => new(new(
        string.Create(CultureInfo.InvariantCulture, $"The topic {Name} holds scores to batch {_sent.Batch}; the last of {Table<LiveChurnScore>.Name} is {to}."),
        _lake.Root,
        "The table was put back to what it was earlier.",
        $"Give the lake that the scores were sent from, or {SendAnew}"));

    private static JobException OfAnotherTable(Lake lake, SentBatch sent) => new(new(
        string.Create(CultureInfo.InvariantCulture, $"The topic {Name} holds {sent.Batch} batches of another table than the {Table<LiveChurnScore>.Name} of {lake.Root}."),
        lake.Root,
        "They were sent from another lake, or the table was made anew since.",
        $"Give the lake that they were sent from, or {SendAnew}"));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(LiveChurnScore))]
internal sealed partial class LiveChurnScoreContext : JsonSerializerContext;
