using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reelhouse.Spark.Udfs.Commands;

/// <summary>
/// What Spark carries to its workers: which method to call, with which captured values, and how. It is JSON in UTF-8, so that a person can read it in a
/// plan; spark/Udf/README.md describes it.
/// </summary>
/// <param name="Kind">How the method takes and gives its data.</param>
/// <param name="Method">What to call.</param>
/// <param name="Captured">The captured variables by name; null for a method that captures none.</param>
/// <param name="ReturnType">The result's Spark type, as DDL; <c>void</c> where nothing comes out.</param>
internal sealed record UdfCommand(UdfKind Kind, MethodIdentity Method, JsonElement? Captured, string ReturnType)
{
    public const int CurrentVersion = 1;

    private const string FormatName = "reelhouse-udf";

    /// <summary>Stands in every command.</summary>
    public static ReadOnlySpan<byte> Marker => "reelhouse-udf"u8;

    /// <summary>Stands in every command of an aggregate.</summary>
    public static ReadOnlySpan<byte> AggregateMarker => "\"kind\":\"Aggregate\""u8;

    /// <summary>Tells our commands from other programs' pickles.</summary>
    [JsonPropertyOrder(-2)]
    public string Format { get; init; } = FormatName;

    /// <summary>Goes up when a reader of the version before would misunderstand.</summary>
    [JsonPropertyOrder(-1)]
    public int Version { get; init; } = CurrentVersion;

    /// <summary>Where the session's files lie on the driver; null for what executors call, which start the worker there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Files { get; init; }

    /// <summary>The bundle among those files that holds the method; null where the worker was started out of it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Bundle { get; init; }

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, UdfCommandContext.Default.UdfCommand);

    /// <exception cref="FormatException">The bytes are no command, or one of a later version.</exception>
    public static UdfCommand Read(ReadOnlySpan<byte> command)
    {
        var read = Parse(command);
        return read.Version == CurrentVersion ? read : throw new FormatException(
            $"The command has version {read.Version}, but this worker reads version {CurrentVersion}: client and worker must be of one release.");
    }

    private static UdfCommand Parse(ReadOnlySpan<byte> command)
    {
        try
        {
            if (JsonSerializer.Deserialize(command, UdfCommandContext.Default.UdfCommand) is { Format: FormatName } read) return read;
        }
        catch (JsonException notOurs)
        {
            throw new FormatException($"The {command.Length} bytes of the function's command are no command of Reelhouse: {notOurs.Message}", notOurs);
        }

        throw new FormatException($"The {command.Length} bytes of the function's command are JSON, but no command of Reelhouse.");
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(UdfCommand))]
internal sealed partial class UdfCommandContext : JsonSerializerContext;
