using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reelhouse.JobEvents;

/// <summary>Writes and reads events as lines of JSON, in snake_case.</summary>
public static class JobEventLine
{
    /// <summary>The event as one line of JSON, without a line break.</summary>
    public static string Write(JobEvent jobEvent) => JsonSerializer.Serialize(jobEvent, JobEventContext.Default.JobEvent);

    /// <summary>The event that a line holds.</summary>
    /// <exception cref="JsonException">The line is no event.</exception>
    public static JobEvent Read(string line) =>
        JsonSerializer.Deserialize(line, JobEventContext.Default.JobEvent) ?? throw new JsonException("An event line holds null.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JobEvent))]
internal sealed partial class JobEventContext : JsonSerializerContext;
