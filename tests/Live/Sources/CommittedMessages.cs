using System.Text;
using Confluent.Kafka;

namespace Reelhouse.Live.Tests.Sources;

/// <summary>What a reader of committed transactions finds in a topic.</summary>
internal static class CommittedMessages
{
    public static ILookup<string, CommittedMessage> Of(string bootstrapServers, params IReadOnlyList<string> topics)
    {
        using var consumer = new ConsumerBuilder<byte[], byte[]>(new ConsumerConfig
        {
            BootstrapServers = bootstrapServers,
            GroupId = "tests",
            EnablePartitionEof = true,
            EnableAutoCommit = false,
            IsolationLevel = IsolationLevel.ReadCommitted,
        }).Build();
        var partitions = Partitions(bootstrapServers, topics);
        consumer.Assign(partitions.Select(partition => new TopicPartitionOffset(partition, Offset.Beginning)));
        var (messages, ended) = (new List<(string Topic, CommittedMessage Message)>(), 0);
        while (ended < partitions.Count)
        {
            var result = consumer.Consume(TimeSpan.FromSeconds(30)) ?? throw new TimeoutException("A topic does not end: a transaction is open.");
            if (result.IsPartitionEOF) ended++;
            else messages.Add((result.Topic, Kept(result)));
        }

        return messages.ToLookup(message => message.Topic, message => message.Message);
    }

    private static CommittedMessage Kept(ConsumeResult<byte[], byte[]> result) => new(
        result.Partition.Value,
        Encoding.UTF8.GetString(result.Message.Key),
        Encoding.UTF8.GetString(result.Message.Value),
        result.Message.Timestamp.UtcDateTime);

    private static List<TopicPartition> Partitions(string bootstrapServers, IReadOnlyList<string> topics)
    {
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = bootstrapServers }).Build();
        return
        [
            .. admin.GetMetadata(TimeSpan.FromSeconds(10)).Topics.Where(topic => topics.Contains(topic.Topic))
                .SelectMany(topic => topic.Partitions.Select(partition => new TopicPartition(topic.Topic, partition.PartitionId))),
        ];
    }
}
