namespace Reelhouse.Spark.Engine;

/// <summary>The largest heap of each server, in megabytes.</summary>
/// <param name="SparkMegabytes">Spark.</param>
/// <param name="KafkaMegabytes">Kafka.</param>
/// <param name="S3Megabytes">The S3 server.</param>
public sealed record EngineMemory(int SparkMegabytes, int KafkaMegabytes, int S3Megabytes)
{
    /// <summary>A quarter of this machine's memory for Spark, between 1 and 4 GB; 512 MB for Kafka, 256 MB for S3.</summary>
    public static EngineMemory ForThisMachine => For(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);

    internal static EngineMemory For(long machineBytes) => new((int)Math.Clamp(machineBytes / (4L << 20), 1024, 4096), 512, 256);
}
