using Confluent.Kafka;
using Confluent.Kafka.Admin;

namespace Reelhouse.Jobs.Kafka;

/// <summary>Makes topics.</summary>
internal sealed class KafkaTopics(KafkaSettings settings)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>A topic for a <see cref="ProgressLog{T}"/>, which keeps the newest value of each key.</summary>
    public static TopicSpecification ForProgress(string name) => new() { Name = name, NumPartitions = 1, Configs = new() { ["cleanup.policy"] = "compact" } };

    /// <summary>Makes the topics that are not there; those that are stay as they are.</summary>
    /// <exception cref="JobException">No broker answers, or it refuses.</exception>
    public async Task EnsureExistAsync(IEnumerable<TopicSpecification> wanted)
    {
        var talk = new KafkaTalk();
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = settings.BootstrapServers })
            .SetLogHandler((_, log) => talk.Hear(log)).SetErrorHandler((_, error) => talk.Hear(error)).Build();
        try
        {
            var there = admin.GetMetadata(Patience).Topics.Select(topic => topic.Topic).ToHashSet(StringComparer.Ordinal);
            var missing = wanted.Where(topic => !there.Contains(topic.Name)).ToList();
            if (missing.Count > 0) await admin.CreateTopicsAsync(missing).ConfigureAwait(false);
        }
        catch (CreateTopicsException refused) when (refused.Results.All(IsThere))
        {
            // Somebody else made them meanwhile.
        }
        catch (KafkaException failed)
        {
            throw KafkaFault.Of(settings, failed, talk);
        }
    }

    private static bool IsThere(CreateTopicReport report) => report.Error.Code is ErrorCode.NoError or ErrorCode.TopicAlreadyExists;
}
