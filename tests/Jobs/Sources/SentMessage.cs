using System.Text;
using Reelhouse.Jobs.Sources.Activity;

namespace Reelhouse.Jobs.Tests.Sources;

/// <summary>A message that outlives the simulator's buffer.</summary>
internal sealed record SentMessage(Topic Topic, string Key, string Value, DateTime SentAt)
{
    public static SentMessage Of(ActivityMessage message) =>
        new(message.Topic, Encoding.UTF8.GetString(message.Key.Span), Encoding.UTF8.GetString(message.Value.Span), message.SentAt);
}
