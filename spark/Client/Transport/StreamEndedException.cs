namespace Reelhouse.Spark.Transport;

/// <summary>A stream ended at once and without a response: reattaching again without a pause would be a tight loop.</summary>
internal sealed class StreamEndedException() : Exception("The server ended the response stream before any response.");
