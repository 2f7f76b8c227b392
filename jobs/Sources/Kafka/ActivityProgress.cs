using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reelhouse.Jobs.Sources;

/// <summary>How far the simulated activity has been sent. It is committed in the same transaction as the messages that it answers for.</summary>
/// <param name="Day">The last day of which something was sent.</param>
/// <param name="SubscribersDone">The subscribers of that day whose messages were sent.</param>
/// <param name="SubscriberCount">All subscribers of that day.</param>
/// <param name="Seed">The seed it was simulated with.</param>
/// <param name="From">The first day simulated.</param>
/// <param name="Synthetic">The synthetic subscribers simulated.</param>
/// <param name="Messages">All messages from the first day on, by topic.</param>
/// <param name="Planted">All planted faults from the first day on, by kind.</param>
internal sealed record ActivityProgress(
    DateOnly Day,
    int SubscribersDone,
    int SubscriberCount,
    int Seed,
    DateOnly From,
    int Synthetic,
    IReadOnlyDictionary<string, long> Messages,
    IReadOnlyDictionary<string, long> Planted)
{
    [JsonIgnore]
    public bool IsWholeDay => SubscribersDone == SubscriberCount;

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, ActivityProgressContext.Default.ActivityProgress);

    public static ActivityProgress FromJson(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, ActivityProgressContext.Default.ActivityProgress) ?? throw new JsonException("The progress is null.");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ActivityProgress))]
internal sealed partial class ActivityProgressContext : JsonSerializerContext;
