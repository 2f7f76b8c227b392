using Confluent.Kafka;

namespace Reelhouse.Jobs.Kafka;

/// <summary>
/// How far a <see cref="TransactionalProducer"/> is, in a compacted topic of one partition. A consumer group's offset would do but for one thing: brokers forget the offsets of a group that nobody reads
/// with for a week, and a sender that starts over doubles everything.
/// </summary>
/// <param name="settings">The brokers.</param>
/// <param name="topic">The topic of the progress.</param>
/// <param name="read">Reads a value.</param>
internal sealed class ProgressLog<T>(KafkaSettings settings, string topic, Func<byte[], T> read)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The committed progress, the oldest first.</summary>
    /// <exception cref="JobException">The broker does not answer, or refuses.</exception>
    public IReadOnlyList<T> Read(CancellationToken cancellationToken)
    {
        var talk = new KafkaTalk();
        using var consumer = new ConsumerBuilder<Ignore, byte[]>(Config())
            .SetLogHandler((_, log) => talk.Hear(log)).SetErrorHandler((_, error) => talk.Hear(error)).Build();
        try
        {
            consumer.Assign(new TopicPartitionOffset(topic, 0, Offset.Beginning));
            return ReadToEnd(consumer, cancellationToken);
        }
        catch (KafkaException failed)
        {
            throw KafkaFault.Of(settings, failed, talk);
        }
    }

    private List<T> ReadToEnd(IConsumer<Ignore, byte[]> consumer, CancellationToken cancellationToken)
    {
        var progress = new List<T>();
        while (!cancellationToken.IsCancellationRequested)
        {
            var result = consumer.Consume(Patience) ?? throw new KafkaException(ErrorCode.Local_TimedOut);
            if (result.IsPartitionEOF) return progress;
            progress.Add(read(result.Message.Value));
        }

        throw new OperationCanceledException(cancellationToken);
    }

    private ConsumerConfig Config() => new()
    {
        BootstrapServers = settings.BootstrapServers,
        GroupId = $"reelhouse.{topic}",
        EnableAutoCommit = false,
        EnablePartitionEof = true,
        IsolationLevel = IsolationLevel.ReadCommitted,
    };
}
