using Reelhouse.Orchestration.Configuration;
using Reelhouse.Spark.Engine;

namespace Reelhouse.Orchestration.Engine;

/// <summary>A running engine for people: how to reach each server, and how to stop it.</summary>
internal static class EngineText
{
    public static IEnumerable<string> Lines(Home home, EngineState engine)
    {
        var endpoints = engine.Endpoints;
        yield return $"The engine in {home} runs (process {engine.OwnerPid})";
        if (endpoints.Servers.HasFlag(EngineServers.Spark))
        {
            yield return Labelled("Spark", $"SPARK_REMOTE=\"{endpoints.SparkRemote}\"");
            yield return Labelled("SQL", endpoints.SqlEndpoint);
            if (endpoints.SparkUi is { } ui) yield return Labelled("Spark UI", ui.ToString());
        }

        if (endpoints.Servers.HasFlag(EngineServers.Kafka)) yield return Labelled("Kafka", endpoints.KafkaBootstrapServers);
        if (endpoints.Servers.HasFlag(EngineServers.S3)) yield return Labelled("S3", $"{endpoints.S3Endpoint} (keys: {CommandName.With("engine status --env", home)})");
        yield return Labelled("Stop", CommandName.With("engine stop", home));
    }

    /// <summary>The servers by name, where the enumeration has a word for all together.</summary>
    public static string Names(EngineServers servers) =>
        string.Join(", ", new[] { EngineServers.Spark, EngineServers.Kafka, EngineServers.S3 }.Where(server => servers.HasFlag(server)));

    private static string Labelled(string label, string value) => $"{label,-9} {value}";
}
