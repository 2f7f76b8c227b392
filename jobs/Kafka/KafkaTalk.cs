using Confluent.Kafka;

namespace Reelhouse.Jobs.Kafka;

/// <summary>What the Kafka client last said on its own, so that a failure can give it as the cause; the client would print it otherwise.</summary>
internal sealed class KafkaTalk
{
    private volatile string? _last;

    public string? Last => _last;

    public void Hear(LogMessage log)
    {
        if (log.Level <= SyslogLevel.Warning) _last = log.Message;
    }

    public void Hear(Error error) => _last = error.Reason;
}
