using Confluent.Kafka;
using Confluent.Kafka.Admin;
using Reelhouse.Jobs.Sources.Activity;

namespace Reelhouse.Jobs.Sources;

/// <summary>The topics of activity. They keep what they get: their timestamps are simulated ones, which a broker would take for long expired.</summary>
internal sealed class ActivityTopics(KafkaSettings settings)
{
    /// <summary>One record a simulated day; see <see cref="ActivityProgress"/>.</summary>
    public const string Progress = "activity_progress";

    private const int Partitions = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly Dictionary<string, string> Kept = new()
    {
        ["retention.ms"] = "-1",
        ["message.timestamp.type"] = "CreateTime",
        ["message.timestamp.after.max.ms"] = "9223372036854775807",
    };

    private static readonly Dictionary<string, string> NewestOfEachKey = new() { ["cleanup.policy"] = "compact" };

    /// <summary>Makes the topics that are not there.</summary>
    /// <exception cref="JobException">No broker answers, or it refuses.</exception>
    public async Task EnsureExistAsync()
    {
        var talk = new KafkaTalk();
        using var admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = settings.BootstrapServers })
            .SetLogHandler((_, log) => talk.Hear(log)).SetErrorHandler((_, error) => talk.Hear(error)).Build();
        try
        {
            var there = admin.GetMetadata(Patience).Topics.Select(topic => topic.Topic).ToHashSet(StringComparer.Ordinal);
            var missing = Wanted().Where(topic => !there.Contains(topic.Name)).ToList();
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

    private static IEnumerable<TopicSpecification> Wanted() =>
    [
        .. Topics.All.Select(topic => new TopicSpecification { Name = topic.Name(), NumPartitions = Partitions, Configs = Kept }),
        new() { Name = Progress, NumPartitions = 1, Configs = NewestOfEachKey },
    ];

    private static bool IsThere(CreateTopicReport report) => report.Error.Code is ErrorCode.NoError or ErrorCode.TopicAlreadyExists;
}
