using System.Runtime.InteropServices;

namespace Reelhouse.Trees.Compiling;

/// <summary>A split as the walk over codes reads it. Children are numbered within the tree; a leaf is the complement of its number.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct WalkNode(int columnOffset, sbyte code, int left, int right)
{
    public readonly int ColumnOffset = columnOffset;
    public readonly int Code = code;
    public readonly int Left = left;
    public readonly int Right = right;
}
