namespace Reelhouse.Spark.Worker.Daemon;

/// <summary>The program was started in a way in which it cannot serve Spark.</summary>
internal sealed class WorkerStartException(string message) : Exception(message);
