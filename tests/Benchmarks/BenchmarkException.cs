namespace Reelhouse.Benchmarks;

/// <summary>A benchmark could not be run; the message says why, and what to do.</summary>
internal sealed class BenchmarkException(string message, Exception? innerException = null) : Exception(message, innerException);
