using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.Compiling;

/// <summary>Where one tree's nodes, subtrees and leaves lie in the arrays of the whole model. Linear models are in the order of its leaves there.</summary>
internal sealed record CompiledTree(
    bool IsFrontier, int FirstNode, int NodeCount, int FirstSubtree, int SubtreeCount, int FirstSubtreeSplit, int FirstLeaf, int LeafCount, int Output, LinearLeaf[]? LinearLeaves);
