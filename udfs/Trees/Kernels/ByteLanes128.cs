using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Reelhouse.Trees.Kernels;

/// <summary>16 rows side by side.</summary>
internal readonly unsafe struct ByteLanes128 : IByteLanes<Vector128<byte>>
{
    public static int Count => Vector128<byte>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Load(byte* source) => Vector128.Load(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Broadcast(byte value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<byte> vector, byte* target) => vector.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Descend(Vector128<byte> leaf, Vector128<byte> codes, Vector128<byte> code, Vector128<byte> first, Vector128<byte> firstRight) =>
        Vector128.ConditionalSelect(Vector128.LessThan(code.AsSByte(), codes.AsSByte()).AsByte() & Vector128.Equals(leaf, first), firstRight, leaf);
}
