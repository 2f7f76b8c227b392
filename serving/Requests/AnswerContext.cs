using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reelhouse.Serving.Requests;

/// <summary>How answers are written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ScoreAnswer))]
[JsonSerializable(typeof(ModelAnswer))]
internal sealed partial class AnswerContext : JsonSerializerContext;
