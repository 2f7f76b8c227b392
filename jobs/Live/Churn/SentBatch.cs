using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reelhouse.Jobs.Live.Churn;

/// <summary>How far a table's batches were sent. It is committed in the same Kafka transaction as the batch.</summary>
/// <param name="Table">The Delta table's id.</param>
/// <param name="Batch">The last batch that was sent.</param>
internal sealed record SentBatch(string Table, long Batch)
{
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, SentBatchContext.Default.SentBatch);

    public static SentBatch FromJson(byte[] json) => JsonSerializer.Deserialize(json, SentBatchContext.Default.SentBatch) ?? throw new JsonException("The sent batch is null.");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SentBatch))]
internal sealed partial class SentBatchContext : JsonSerializerContext;
