namespace Reelhouse.Trees.Importing.Onnx;

/// <summary>What a leaf adds to a target or class.</summary>
internal readonly record struct LeafWeight(int Node, int Target, double Weight);
