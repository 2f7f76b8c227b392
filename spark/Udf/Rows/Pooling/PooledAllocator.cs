using System.Buffers;
using Apache.Arrow.Memory;

namespace Reelhouse.Spark.Rows.Pooling;

/// <summary>
/// Gives batches the memory of batches before them. Arrow's own allocator takes new memory for each, and what it tells the collector of that makes it
/// collect everything about once a batch. The runtime's pool lies beneath: it keeps no more than was in use at one time, and gives back what lies idle.
/// </summary>
internal sealed class PooledAllocator : MemoryAllocator
{
    private const int Padding = 64;

    public static PooledAllocator Instance { get; } = new();

    protected override IMemoryOwner<byte> AllocateInternal(int length, out int bytesAllocated)
    {
        bytesAllocated = length;
        var rented = ArrayPool<byte>.Shared.Rent(length);
        // Arrow pads buffers to 64 bytes, writes nothing into the padding, and sends it: what the memory held before must not go along.
        rented.AsSpan(Math.Max(0, length - Padding), Math.Min(length, Padding)).Clear();
        return new PooledMemory(rented, length);
    }
}
