using Confluent.Kafka;

namespace Reelhouse.Jobs.Kafka;

/// <summary>Sends messages in transactions. The last message of each says how far its sender is, so that whoever comes after knows where to go on: <see cref="ProgressLog{T}"/>.</summary>
internal sealed class TransactionalProducer : IDisposable
{
    private const int CommitAttempts = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan QueueMoment = TimeSpan.FromMilliseconds(20);
    private readonly KafkaSettings _settings;
    private readonly KafkaTalk _talk = new();
    private readonly IProducer<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> _producer;

    /// <param name="settings">The brokers.</param>
    /// <param name="transactionalId">Who sends: of two producers with one id, the one that took over last.</param>
    public TransactionalProducer(KafkaSettings settings, string transactionalId)
    {
        _settings = settings;
        _producer = new ProducerBuilder<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>>(Config(settings, transactionalId))
            .SetKeySerializer(BytesSerializer.Instance).SetValueSerializer(BytesSerializer.Instance)
            .SetLogHandler((_, log) => _talk.Hear(log)).SetErrorHandler((_, error) => _talk.Hear(error)).Build();
    }

    /// <summary>Takes over from a predecessor: one that was killed has its open transaction aborted, so that readers are not held up by it.</summary>
    /// <exception cref="JobException">No broker answers, or it refuses.</exception>
    public void TakeOver() => Named(() => _producer.InitTransactions(Patience));

    /// <summary>Sends messages, all or nothing.</summary>
    /// <exception cref="OperationCanceledException">Nothing of it is visible.</exception>
    /// <exception cref="JobException">Kafka refused; nothing of it is visible, unless the error says that this is not known.</exception>
    public void Send(IEnumerable<KafkaMessage> messages, CancellationToken cancellationToken) => Named(() =>
    {
        _producer.BeginTransaction();
        try
        {
            foreach (var message in messages)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Produce(message, cancellationToken);
            }

            Commit();
        }
        catch (Exception failed) when (failed is not KafkaException { Error.IsFatal: true })
        {
            Abort();
            throw;
        }
    });

    public void Dispose() => _producer.Dispose();

    private void Produce(KafkaMessage message, CancellationToken cancellationToken)
    {
        var sent = new Message<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> { Key = message.Key, Value = message.Value };
        if (message.SentAt is { } at) sent.Timestamp = new(at);
        while (true)
        {
            try
            {
                _producer.Produce(message.Topic, sent);
                return;
            }
            catch (ProduceException<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> full) when (full.Error.Code == ErrorCode.Local_QueueFull)
            {
                cancellationToken.ThrowIfCancellationRequested();
                _producer.Poll(QueueMoment);
            }
        }
    }

    private void Commit()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                _producer.CommitTransaction(Patience);
                return;
            }
            catch (KafkaRetriableException) when (attempt < CommitAttempts)
            {
                // Kafka says that asking again is safe.
            }
            catch (KafkaRetriableException unanswered)
            {
                throw KafkaFault.InDoubt(_settings, unanswered);
            }
        }
    }

    private void Abort()
    {
        try
        {
            _producer.AbortTransaction(Patience);
        }
        catch (KafkaException)
        {
            // What led here is what the caller has to know. The next producer to take over aborts the transaction, or its timeout does.
        }
    }

    private void Named(Action talk)
    {
        try
        {
            talk();
        }
        catch (KafkaException failed)
        {
            throw KafkaFault.Of(_settings, failed, _talk);
        }
    }

    private static ProducerConfig Config(KafkaSettings settings, string transactionalId) => new()
    {
        BootstrapServers = settings.BootstrapServers,
        TransactionalId = transactionalId,
        EnableIdempotence = true,
        Acks = Acks.All,
        CompressionType = CompressionType.Lz4,
        LingerMs = 20,
        BatchSize = 256 * 1024,

        // Long enough for a large transaction on a slow broker, below the 15 minutes that brokers allow by default.
        TransactionTimeoutMs = 5 * 60 * 1000,

        // What waits to be sent is bounded, so that a million subscribers fit in little memory.
        QueueBufferingMaxKbytes = 64 * 1024,
        QueueBufferingMaxMessages = 200_000,

        // A commit fails when a message did; a report for each would only cost.
        EnableDeliveryReports = false,
    };
}
