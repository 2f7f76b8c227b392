using System.Runtime.CompilerServices;

namespace Reelhouse.Trees.Compiling;

/// <summary>An array that never moves and begins on a cache line, so that kernels read it by pointer and no vector of it crosses a line.</summary>
internal sealed unsafe class AlignedArray<T>
    where T : unmanaged
{
    private const int Line = 64;

    private readonly byte[] _memory;

    public AlignedArray(int length)
    {
        Length = length;
        _memory = GC.AllocateArray<byte>(checked((length * sizeof(T)) + Line), pinned: true);
        var address = (nuint)Unsafe.AsPointer(ref _memory[0]);
        Pointer = (T*)((address + Line - 1) & ~(nuint)(Line - 1));
    }

    public AlignedArray(ReadOnlySpan<T> values)
        : this(values.Length) => values.CopyTo(Span);

    public int Length { get; }

    /// <summary>Valid as long as this object is reachable.</summary>
    public T* Pointer { get; }

    public Span<T> Span => new(Pointer, Length);
}
