using Proto = Spark.Connect;

namespace Reelhouse.Spark.Sql;

/// <summary>
/// Where executors keep rows that are cached.
/// See https://spark.apache.org/docs/4.2.0/rdd-programming-guide.html#which-storage-level-to-choose.
/// </summary>
/// <param name="UseDisk">Whether on disk.</param>
/// <param name="UseMemory">Whether in memory.</param>
/// <param name="UseOffHeap">Whether in memory outside the JVM's heap.</param>
/// <param name="Deserialized">Whether as objects, which is quicker and larger.</param>
/// <param name="Replication">On how many executors; 1 by default.</param>
public sealed record StorageLevel(bool UseDisk, bool UseMemory, bool UseOffHeap, bool Deserialized, int Replication = 1)
{
#pragma warning disable CA1707 // Spark's own names, which settings and Microsoft.Spark write so.
    /// <summary>Not at all.</summary>
    public static StorageLevel NONE { get; } = new(false, false, false, false);

    /// <summary>On disk.</summary>
    public static StorageLevel DISK_ONLY { get; } = new(true, false, false, false);

    /// <summary>In memory, serialized; what does not fit is computed again.</summary>
    public static StorageLevel MEMORY_ONLY { get; } = new(false, true, false, false);

    /// <summary>In memory, serialized, and on disk what does not fit.</summary>
    public static StorageLevel MEMORY_AND_DISK { get; } = new(true, true, false, false);

    /// <summary>In memory as objects, and on disk what does not fit; the default.</summary>
    public static StorageLevel MEMORY_AND_DISK_DESER { get; } = new(true, true, false, true);

    /// <summary>Outside the heap, and on disk what does not fit.</summary>
    public static StorageLevel OFF_HEAP { get; } = new(true, true, true, false);
#pragma warning restore CA1707

    internal Proto.StorageLevel ToProto() => new()
    {
        UseDisk = UseDisk,
        UseMemory = UseMemory,
        UseOffHeap = UseOffHeap,
        Deserialized = Deserialized,
        Replication = Replication,
    };

    internal static StorageLevel FromProto(Proto.StorageLevel level) =>
        new(level.UseDisk, level.UseMemory, level.UseOffHeap, level.Deserialized, level.Replication);
}
