using Reelhouse.Jobs.Bronze;

namespace Reelhouse.Live.Tests.Jobs.Topics;

internal sealed class TestMessagesJob(string topic) : TopicJob<TestMessage>(topic);
