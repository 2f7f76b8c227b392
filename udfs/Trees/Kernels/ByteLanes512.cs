using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Reelhouse.Trees.Kernels;

/// <summary>64 rows side by side.</summary>
internal readonly unsafe struct ByteLanes512 : IByteLanes<Vector512<byte>>
{
    public static int Count => Vector512<byte>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Load(byte* source) => Vector512.Load(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Broadcast(byte value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<byte> vector, byte* target) => vector.Store(target);

    // The codes come second: only that operand of a compare can be in memory.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Descend(Vector512<byte> leaf, Vector512<byte> codes, Vector512<byte> code, Vector512<byte> first, Vector512<byte> firstRight) =>
        Vector512.ConditionalSelect(Vector512.LessThan(code.AsSByte(), codes.AsSByte()).AsByte() & Vector512.Equals(leaf, first), firstRight, leaf);
}
