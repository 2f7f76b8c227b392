using System.Text.Json;
using System.Text.Json.Serialization;
using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Live;

/// <summary>What a batch of live scores answers for, kept in the Delta log with its rows, so that both are there or neither.</summary>
/// <param name="Batch">The number, from 1; 0 says where the first one begins.</param>
/// <param name="ScoredTo">The last message of each partition that it and the batches before took, by bronze table.</param>
internal sealed record LiveStamp(long Batch, IReadOnlyDictionary<string, IReadOnlyDictionary<int, long>> ScoredTo)
{
    /// <summary>How far a topic was taken; null where no batch took any of it.</summary>
    public Offsets? Of(LiveTopic topic) => ScoredTo.TryGetValue(topic.Bronze, out var last) ? new(last) : null;

    public string Write() => JsonSerializer.Serialize(this, LiveStampContext.Default.LiveStamp);

    /// <summary>The stamp of a commit; null where the commit is no batch's.</summary>
    public static LiveStamp? Read(string? userMetadata) => UserMetadata.Read(userMetadata, LiveStampContext.Default.LiveStamp);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(LiveStamp))]
internal sealed partial class LiveStampContext : JsonSerializerContext;
