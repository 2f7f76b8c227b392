using System.Globalization;
using System.Text;
using Reelhouse.Jobs.Kafka;
using Reelhouse.Jobs.Sources.Activity;

namespace Reelhouse.Jobs.Sources;

/// <summary>What is sent at once: a chunk's messages, and the progress that they make.</summary>
internal static class ActivityTransaction
{
    public const string TransactionalId = "reelhouse.collect.activity";

    /// <param name="messages">The messages.</param>
    /// <param name="progress">Asked for after the last message.</param>
    public static IEnumerable<KafkaMessage> Of(IEnumerable<ActivityMessage> messages, Func<ActivityProgress> progress)
    {
        foreach (var message in messages) yield return new(message.Topic.Name(), message.Key, message.Value, message.SentAt);
        var made = progress();
        yield return new(ActivityTopics.Progress, Encoding.UTF8.GetBytes(made.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), made.ToJson());
    }
}
