using System.Runtime.InteropServices;

namespace Reelhouse.Trees.Compiling;

/// <summary>
/// A split as the frontier pass reads it, in pre-order: a row that stands at this node (its leaf is still <see cref="First"/>, the first one below) goes right where its code in the column exceeds <see cref="Code"/>:
/// its leaf becomes the first one below the right child.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct FrontierNode(int columnOffset, sbyte code, byte first, byte firstRight)
{
    public readonly int ColumnOffset = columnOffset;
    public readonly sbyte Code = code;
    public readonly byte First = first;
    public readonly byte FirstRight = firstRight;

    public FrontierNode WithFirstRight(byte leaf) => new(ColumnOffset, Code, First, leaf);
}
