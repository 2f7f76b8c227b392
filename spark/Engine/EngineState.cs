using System.Text.Json;
using Reelhouse.Spark.Engine.Homes;
using Reelhouse.Spark.Engine.Processes;
using Reelhouse.Spark.Engine.Servers;

namespace Reelhouse.Spark.Engine;

/// <summary>What an engine writes into its home once it is ready, so that other programs find it: <c>engine/engine.json</c>, readable by the user alone.</summary>
public sealed class EngineState
{
    private EngineState(StateDocument document)
    {
        OwnerPid = document.Owner.Pid;
        ServerPids = document.Processes.ToDictionary(server => server.Key, server => server.Value.Pid);
        Endpoints = document.Endpoints();
    }

    /// <summary>The process that owns the engine: SIGTERM to it stops everything, if it handles that signal.</summary>
    public int OwnerPid { get; }

    /// <summary>The Java processes by server: spark, kafka, s3proxy.</summary>
    public IReadOnlyDictionary<string, int> ServerPids { get; }

    /// <summary>Where the servers are reached.</summary>
    public EngineEndpoints Endpoints { get; }

    /// <summary>The engine of a home, or null when none runs: never started, stopped, or any of its processes is gone.</summary>
    public static EngineState? TryRead(string home)
    {
        try
        {
            using var file = File.OpenRead(EngineHome.Of(home).StateFile);
            var document = JsonSerializer.Deserialize(file, StateContext.Default.StateDocument);
            return document is not null && document.Owner.IsAlive && document.Processes.Values.All(server => server.IsAlive)
                ? new EngineState(document)
                : null;
        }
        catch (Exception error) when (error is IOException or JsonException)
        {
            return null;
        }
    }

    internal static Task WriteAsync(EngineHome home, RunningServers servers, EngineEndpoints endpoints, CancellationToken ct)
    {
        var processes = servers.Processes.ToDictionary(process => process.Name, process => process.Identity);
        var document = StateDocument.Of(ProcessIdentity.Current, processes, endpoints);
        return PrivateFile.WriteAsync(home.StateFile, JsonSerializer.Serialize(document, StateContext.Default.StateDocument), ct);
    }

    internal static void Remove(EngineHome home) => File.Delete(home.StateFile);
}
