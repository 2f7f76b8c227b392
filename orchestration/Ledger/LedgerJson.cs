using System.Text.Json;
using System.Text.Json.Serialization;
using Reelhouse.JobEvents;

namespace Reelhouse.Orchestration.Ledger;

/// <summary>What the ledger keeps as JSON: headline figures and errors.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Headline))]
[JsonSerializable(typeof(JobError))]
internal sealed partial class LedgerJson : JsonSerializerContext
{
    public static string? Write(JobError? error) => error is null ? null : JsonSerializer.Serialize(error, Default.JobError);

    public static string Write(Headline headline) => JsonSerializer.Serialize(headline, Default.Headline);

    public static JobError? ReadError(string? json) => json is null ? null : JsonSerializer.Deserialize(json, Default.JobError);

    public static Headline? ReadHeadline(string? json) => json is null ? null : JsonSerializer.Deserialize(json, Default.Headline);
}
