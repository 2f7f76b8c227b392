using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reelhouse.Spark.Sql.Streaming;

/// <summary>Reads what Spark reports of streaming queries.</summary>
internal static class StreamingJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public static T Read<T>(string json)
        where T : class =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new FormatException($"'{json}' is no {typeof(T).Name}.");
}
