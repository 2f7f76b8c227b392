using System.Runtime.InteropServices;
using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.Compiling;

/// <summary>A split as the walk over values reads it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct RowNode(in Split split)
{
    public readonly double Threshold = split.Threshold;
    public readonly int Feature = split.Feature;
    public readonly int Left = split.Left;
    public readonly int Right = split.Right;
    public readonly Decision Decision = split.Decision;
    public readonly int Set = split.Set;
}
