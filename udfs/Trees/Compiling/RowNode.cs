using System.Runtime.InteropServices;

namespace Reelhouse.Trees.Compiling;

/// <summary>
/// A split or a leaf as the walk of single rows reads it: the next node is <see cref="Child"/>, or the one after it where the row's virtual value in <see cref="Column"/> is not at most the threshold.
/// A leaf is its own child, with its value as the threshold of a column that is never above it.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct RowNode(double threshold, int column, int child)
{
    public readonly double Threshold = threshold;
    public readonly int Column = column;
    public readonly int Child = child;
}
