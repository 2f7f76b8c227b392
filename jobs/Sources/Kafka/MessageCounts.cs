using Reelhouse.Jobs.Sources.Activity;

namespace Reelhouse.Jobs.Sources;

/// <summary>How many messages went by, by topic.</summary>
internal sealed class MessageCounts
{
    private readonly long[] _counts = new long[Topics.All.Length];

    public ActivityMessage Count(ActivityMessage message)
    {
        _counts[(int)message.Topic]++;
        return message;
    }

    public IReadOnlyDictionary<string, long> ToDictionary() => Topics.All.ToDictionary(topic => topic.Name(), topic => _counts[(int)topic]);
}
