namespace Reelhouse.Trees.Importing.Onnx;

/// <summary>A node of a tree. True and False are places in the same list; those of a leaf are -1. NaN takes the true branch where TracksTrue says so.</summary>
internal readonly record struct Node(NodeMode Mode, int Feature, double Value, int True, int False, bool TracksTrue);
