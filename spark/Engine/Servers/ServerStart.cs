using Reelhouse.Spark.Engine.Processes;

namespace Reelhouse.Spark.Engine.Servers;

/// <summary>A server ready to be started, and how to ask whether it answers.</summary>
internal sealed record ServerStart(EngineServers Server, ServerCommand Command, Func<CancellationToken, Task<bool>> Answers);
