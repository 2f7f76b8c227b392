using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Reelhouse.Trees.Kernels;

/// <summary>32 rows side by side.</summary>
internal readonly unsafe struct ByteLanes256 : IByteLanes<Vector256<byte>>
{
    public static int Count => Vector256<byte>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Load(byte* source) => Vector256.Load(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Broadcast(byte value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<byte> vector, byte* target) => vector.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Descend(Vector256<byte> leaf, Vector256<byte> codes, Vector256<byte> code, Vector256<byte> first, Vector256<byte> firstRight) =>
        Vector256.ConditionalSelect(Vector256.LessThan(code.AsSByte(), codes.AsSByte()).AsByte() & Vector256.Equals(leaf, first), firstRight, leaf);
}
