namespace Reelhouse.Trees.Importing.Onnx;

/// <summary>How a node compares, with the numbers that TreeEnsemble has for them.</summary>
internal enum NodeMode
{
    LessOrEqual = 0,
    Less = 1,
    GreaterOrEqual = 2,
    Greater = 3,
    Equal = 4,
    NotEqual = 5,
    Member = 6,
    Leaf = 7,
}
