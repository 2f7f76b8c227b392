using Confluent.Kafka.Admin;
using Reelhouse.Jobs.Kafka;
using Reelhouse.Jobs.Sources.Activity;

namespace Reelhouse.Jobs.Sources;

/// <summary>The topics of activity. They keep what they get: their timestamps are simulated ones, which a broker would take for long expired.</summary>
internal static class ActivityTopics
{
    /// <summary>One record a simulated day; see <see cref="ActivityProgress"/>.</summary>
    public const string Progress = "activity_progress";

    private const int Partitions = 4;

    private static readonly Dictionary<string, string> Kept = new()
    {
        ["retention.ms"] = "-1",
        ["message.timestamp.type"] = "CreateTime",
        ["message.timestamp.after.max.ms"] = "9223372036854775807",
    };

    public static IEnumerable<TopicSpecification> All =>
    [
        .. Topics.All.Select(topic => new TopicSpecification { Name = topic.Name(), NumPartitions = Partitions, Configs = Kept }),
        KafkaTopics.ForProgress(Progress),
    ];
}
