using Apache.Arrow;

namespace Reelhouse.Spark.Worker.Pooling;

/// <summary>The memory beneath arrays.</summary>
internal static class AllocatedMemory
{
    /// <summary>Reads from all of it, so that memory which was given back is noticed before a batch's first byte goes out.</summary>
    /// <exception cref="ObjectDisposedException">The array belongs to a batch that is over.</exception>
    public static void Check(ArrayData array)
    {
        foreach (var buffer in array.Buffers) _ = buffer.Span;
        foreach (var child in array.Children ?? []) Check(child);
        if (array.Dictionary is { } dictionary) Check(dictionary);
    }
}
