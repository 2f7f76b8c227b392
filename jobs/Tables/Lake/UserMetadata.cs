using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Reelhouse.Jobs.Tables;

/// <summary>The user metadata of Delta's commits, where stamps are kept as JSON.</summary>
internal static class UserMetadata
{
    /// <summary>A commit's stamp; null where it has none of the kind.</summary>
    public static TStamp? Read<TStamp>(string? userMetadata, JsonTypeInfo<TStamp> kind)
        where TStamp : class
    {
        if (string.IsNullOrEmpty(userMetadata)) return null;
        try
        {
            return JsonSerializer.Deserialize(userMetadata, kind);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
