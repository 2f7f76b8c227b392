using System.Runtime.InteropServices;

namespace Reelhouse.Trees.Compiling;

/// <summary>A part of a tree as the subtree pass reads it: rows whose leaf is still <see cref="First"/>, the first one below, stand at its root.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct Subtree(int splits, byte first)
{
    public readonly int Splits = splits;
    public readonly byte First = first;
}
