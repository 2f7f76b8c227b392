using System.Runtime.InteropServices;

namespace Reelhouse.Trees.Compiling;

/// <summary>A split as the subtree pass reads it: a row whose code in the column exceeds <see cref="Code"/> has the bit <see cref="Bit"/> in what its subtree's table is read by.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct SubtreeSplit(int columnOffset, sbyte code, byte bit)
{
    public readonly int ColumnOffset = columnOffset;
    public readonly sbyte Code = code;
    public readonly byte Bit = bit;
}
