using System.Text.Json;
using System.Text.Json.Serialization;
using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Engine;
using Reelhouse.Orchestration.Ledger;

namespace Reelhouse.Orchestration.Results;

/// <summary>The result as one JSON object, for programs.</summary>
internal static class ResultJson
{
    public static string Write(RunResult result) => JsonSerializer.Serialize(
        new RunObject(
            result.Run.RunId,
            LedgerTime.Write(result.Run.RunDate),
            OutcomeText.Of(result.Run.Status),
            result.Run.Headline,
            [.. result.Stages.Select(ToObject)],
            result.Run.Report,
            result.Servers is { } servers ? ToObject(servers) : null,
            result.Run.Error),
        ResultJsonContext.Default.RunObject);

    private static ConnectObject ToObject(ServerAddresses servers) =>
        new(servers.SparkRemote, servers.SqlEndpoint, servers.KafkaBootstrapServers, servers.S3.Endpoint.ToString());

    private static StageObject ToObject(StageRecord stage) => new(
        stage.Stage,
        stage.Name,
        OutcomeText.Of(stage.Status),
        stage.Seconds is { } seconds ? Math.Round(seconds, 3) : null,
        stage.Balance.RowsIn,
        stage.Balance.RowsWritten,
        stage.Balance.Quarantined,
        stage.Balance.Late,
        stage.Balance.Duplicate,
        stage.Balance.Filtered);
}

internal sealed record RunObject(
    string RunId,
    string RunDate,
    string Status,
    Headline? Headline,
    IReadOnlyList<StageObject> Stages,
    string? Report,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ConnectObject? Connect,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JobError? Error);

internal sealed record StageObject(
    int Stage,
    string Name,
    string Status,
    double? Seconds,
    long RowsIn,
    long RowsWritten,
    long Quarantined,
    long Late,
    long Duplicate,
    long Filtered);

internal sealed record ConnectObject(string SparkRemote, string? Jdbc, string KafkaBootstrapServers, string S3Endpoint);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(RunObject))]
internal sealed partial class ResultJsonContext : JsonSerializerContext;
