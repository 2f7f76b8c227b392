using System.Text.Json;
using System.Text.Json.Serialization;
using Reelhouse.JobEvents;

namespace Reelhouse.Jobs.Tables;

/// <summary>What a commit was made from, kept in the Delta log as the commit's user metadata, so that the next run can tell whether anything changed.</summary>
/// <param name="MadeFrom">The version of every table read.</param>
/// <param name="TableVersion">The version of the table's definition.</param>
/// <param name="Code">The identity of the code that made it.</param>
/// <param name="Settings">Settings, and the run date, where the rows depend on them.</param>
/// <param name="Balance">Where the input rows went.</param>
/// <param name="Warnings">How many rows broke each check of severity warn.</param>
/// <param name="IsPart">Whether the commit replaced some of the table's rows only.</param>
internal sealed record CommitStamp(
    IReadOnlyDictionary<string, long> MadeFrom,
    int TableVersion,
    string Code,
    IReadOnlyDictionary<string, string> Settings,
    RowBalance? Balance = null,
    IReadOnlyDictionary<string, long>? Warnings = null,
    bool IsPart = false)
{
    public string Write() => JsonSerializer.Serialize(this, CommitStampContext.Default.CommitStamp);

    /// <summary>The stamp of a commit; null where the commit has none of ours.</summary>
    public static CommitStamp? Read(string? userMetadata) => UserMetadata.Read(userMetadata, CommitStampContext.Default.CommitStamp);

    /// <summary>Whether both commits hold the same rows: made from the same versions by the same code under the same settings.</summary>
    public bool IsSameMake(CommitStamp? other) =>
        other is not null
        && TableVersion == other.TableVersion
        && Code == other.Code
        && Same(MadeFrom, other.MadeFrom)
        && Same(Settings, other.Settings);

    private static bool Same<TValue>(IReadOnlyDictionary<string, TValue> one, IReadOnlyDictionary<string, TValue> other) =>
        one.Count == other.Count && one.All(entry => other.TryGetValue(entry.Key, out var value) && Equals(value, entry.Value));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CommitStamp))]
internal sealed partial class CommitStampContext : JsonSerializerContext;
