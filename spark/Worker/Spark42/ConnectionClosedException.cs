namespace Reelhouse.Spark.Worker.Spark42;

/// <summary>The JVM closed the connection within a task, as it does when the query was cancelled or its own side failed. Nobody is left to be told.</summary>
internal sealed class ConnectionClosedException(string message) : IOException(message);
