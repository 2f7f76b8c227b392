using System.Buffers;

namespace Reelhouse.Spark.Rows.Pooling;

/// <summary>Rented memory. Whoever still reads it when it was given back is told, instead of reading another batch's data.</summary>
internal sealed class PooledMemory(byte[] rented, int length) : MemoryManager<byte>
{
    private byte[]? _rented = rented;

    private byte[] Bytes => _rented ?? throw new ObjectDisposedException(
        "a batch", "A batch lives until the next one is asked for; what is needed longer has to be copied (Clone) or read before.");

    public override Span<byte> GetSpan() => Bytes.AsSpan(0, length);

    public override MemoryHandle Pin(int elementIndex = 0) => Bytes.AsMemory(elementIndex).Pin();

    public override void Unpin()
    {
        // The handle that Pin gave out holds the pin.
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref _rented, null) is { } bytes) ArrayPool<byte>.Shared.Return(bytes);
    }
}
