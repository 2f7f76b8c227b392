using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reelhouse.Jobs.Tables;

/// <summary>How many rows a commit should have appended, kept in the Delta log with it, so that a run after a kill can still compare.</summary>
/// <param name="RowsRead">Rows counted at the source.</param>
internal sealed record AppendStamp(long RowsRead)
{
    public string Write() => JsonSerializer.Serialize(this, AppendStampContext.Default.AppendStamp);

    /// <summary>The stamp of a commit; null where the commit has none.</summary>
    public static AppendStamp? Read(string? userMetadata) => UserMetadata.Read(userMetadata, AppendStampContext.Default.AppendStamp);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(AppendStamp))]
internal sealed partial class AppendStampContext : JsonSerializerContext;
