using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reelhouse.Jobs.Live.Churn;

/// <summary>How far a table's batches were sent. It is committed in the same Kafka transaction as the batch.</summary>
/// <param name="Table">The Delta table's id.</param>
/// <param name="Batch">The last batch that was sent.</param>
internal sealed record SentBatch(string Table, long Batch)
{
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, SentBatchContext.Default.SentBatch);

    /// <exception cref="JobException">It is none.</exception>
    public static SentBatch FromJson(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, SentBatchContext.Default.SentBatch) ?? throw new JsonException("It is null.");
        }
        catch (JsonException none)
        {
            throw new JobException(
                new(
                    $"The topic {LiveChurnSender.Progress} does not say which batch was sent: {Encoding.UTF8.GetString(json)}",
                    LiveChurnSender.Progress,
                    none.Message,
                    $"To go on, {LiveChurnSender.SendAnew}"),
                none);
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SentBatch))]
internal sealed partial class SentBatchContext : JsonSerializerContext;
