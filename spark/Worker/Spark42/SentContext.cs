using System.Text.Json.Serialization;

namespace Reelhouse.Spark.Worker.Spark42;

/// <summary>A task's context as the JVM writes it.</summary>
internal sealed record SentContext(int StageId, int PartitionId, int AttemptNumber, long TaskAttemptId, Dictionary<string, string>? LocalProperties);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SentContext))]
internal sealed partial class SentContextJson : JsonSerializerContext;
