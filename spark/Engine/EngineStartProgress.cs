namespace Reelhouse.Spark.Engine;

/// <summary>A server has taken a step of its start.</summary>
/// <param name="Server">The server.</param>
/// <param name="Step">The step.</param>
/// <param name="Elapsed">Time since the engine's start began.</param>
public sealed record EngineStartProgress(EngineServers Server, EngineStartStep Step, TimeSpan Elapsed);

/// <summary>The steps of a server's start.</summary>
public enum EngineStartStep
{
    /// <summary>The server is being started.</summary>
    Starting,

    /// <summary>The server answers.</summary>
    Ready,
}
