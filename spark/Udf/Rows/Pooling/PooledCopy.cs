using Apache.Arrow;

namespace Reelhouse.Spark.Rows.Pooling;

/// <summary>Makes buffers that own rented memory, which goes back when they are disposed of.</summary>
internal static class PooledCopy
{
    private const int Kept = 1 << 20;

    // Only Arrow's builder makes such buffers. One for each thread makes them all, so that no copy of its own is left to the collector.
    [ThreadStatic]
    private static ArrowBuffer.Builder<byte>? _builder;

    public static ArrowBuffer Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return ArrowBuffer.Empty;
        var builder = bytes.Length > Kept ? new ArrowBuffer.Builder<byte>(bytes.Length) : _builder ??= new();
        builder.Resize(bytes.Length);
        bytes.CopyTo(builder.Span);
        return builder.Build(PooledAllocator.Instance);
    }
}
