using Confluent.Kafka;

namespace Reelhouse.Jobs.Sources;

/// <summary>
/// The progress of each day, in a compacted topic. A consumer group's offset would do but for one thing: brokers forget the offsets of a group
/// that nobody reads with for a week, and a collector that starts over doubles everything.
/// </summary>
internal sealed class ActivityProgressLog(KafkaSettings settings)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The committed progress by day, in order.</summary>
    /// <exception cref="JobException">The broker does not answer, or refuses.</exception>
    public SortedDictionary<DateOnly, ActivityProgress> Read(CancellationToken cancellationToken)
    {
        var talk = new KafkaTalk();
        using var consumer = new ConsumerBuilder<Ignore, byte[]>(Config())
            .SetLogHandler((_, log) => talk.Hear(log)).SetErrorHandler((_, error) => talk.Hear(error)).Build();
        try
        {
            consumer.Assign(new TopicPartitionOffset(ActivityTopics.Progress, 0, Offset.Beginning));
            return ReadToEnd(consumer, cancellationToken);
        }
        catch (KafkaException failed)
        {
            throw KafkaFault.Of(settings, failed, talk);
        }
    }

    private static SortedDictionary<DateOnly, ActivityProgress> ReadToEnd(IConsumer<Ignore, byte[]> consumer, CancellationToken cancellationToken)
    {
        var days = new SortedDictionary<DateOnly, ActivityProgress>();
        while (!cancellationToken.IsCancellationRequested)
        {
            var result = consumer.Consume(Patience) ?? throw new KafkaException(ErrorCode.Local_TimedOut);
            if (result.IsPartitionEOF) return days;
            var progress = ActivityProgress.FromJson(result.Message.Value);
            days[progress.Day] = progress;
        }

        throw new OperationCanceledException(cancellationToken);
    }

    private ConsumerConfig Config() => new()
    {
        BootstrapServers = settings.BootstrapServers,
        GroupId = ActivityProducer.TransactionalId,
        EnableAutoCommit = false,
        EnablePartitionEof = true,
        IsolationLevel = IsolationLevel.ReadCommitted,
    };
}
