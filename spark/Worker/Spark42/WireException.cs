namespace Reelhouse.Spark.Worker.Spark42;

/// <summary>What came over the connection is not what Spark 4.2 sends; nothing that follows on it can be understood.</summary>
internal sealed class WireException(string message) : IOException(message);
