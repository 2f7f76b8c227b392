using Confluent.Kafka;

namespace Reelhouse.Jobs.Kafka;

/// <summary>What Kafka says when it does not do as asked, in words that name brokers and setting.</summary>
internal static class KafkaFault
{
    /// <summary>A commit that was asked for and not answered: the brokers know whether it happened.</summary>
    public static JobException InDoubt(KafkaSettings settings, KafkaException unanswered) => new(
        new(
            $"Kafka at {settings.BootstrapServers} did not say whether it committed.",
            settings.BootstrapServers,
            unanswered.Error.Reason,
            "Run again: it asks how far was committed, and goes on from there."),
        unanswered);

    public static JobException Of(KafkaSettings settings, KafkaException failed, KafkaTalk talk) => failed.Error.Code switch
    {
        ErrorCode.Local_Transport or ErrorCode.Local_AllBrokersDown or ErrorCode.Local_TimedOut or ErrorCode.Local_Resolve => new(
            new(
                $"No Kafka broker answers at {settings.BootstrapServers}.",
                settings.BootstrapServers,
                talk.Last ?? failed.Error.Reason,
                "Start the engine (engine start), or look at REELHOUSE__KAFKA__BOOTSTRAPSERVERS."),
            failed),
        ErrorCode.ProducerFenced or ErrorCode.Local_Fenced or ErrorCode.InvalidProducerEpoch => new(
            new(
                "Another producer took over: this one's transaction was closed by Kafka.",
                settings.BootstrapServers,
                failed.Error.Reason,
                "Let the other one go on, or stop it and start again: whoever starts goes on where the last one stopped."),
            failed),
        _ => new(
            new(
                $"Kafka at {settings.BootstrapServers} refused: {failed.Error.Reason}",
                settings.BootstrapServers,
                failed.Error.Code.ToString(),
                "Nothing of what was being sent is visible. Mend the broker and run again: it goes on where it stopped."),
            failed),
    };
}
