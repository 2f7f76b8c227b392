namespace Reelhouse.Trees.Explaining;

/// <summary>The way from a split to one of its children.</summary>
/// <param name="Parent">The edge that leads to the split; -1 at the root.</param>
/// <param name="Earlier">The nearest edge above that decided by the same feature; -1 if there is none.</param>
/// <param name="Feature">The feature that decides.</param>
/// <param name="Leaf">The leaf that it leads to; -1 if to a split.</param>
/// <param name="ColumnOffset">Where the codes of the virtual column begin that the split reads.</param>
/// <param name="Code">The code above which rows go right.</param>
/// <param name="IsRight">Whether this is the way of those.</param>
internal readonly record struct Edge(int Parent, int Earlier, int Feature, int Leaf, int ColumnOffset, sbyte Code, bool IsRight);
