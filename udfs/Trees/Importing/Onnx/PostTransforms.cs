using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.Importing.Onnx;

/// <summary>What ONNX's ensembles do to their sums.</summary>
internal static class PostTransforms
{
    public static Transform Of(Attributes attributes, string name) => name switch
    {
        "NONE" => Transform.Identity,
        "LOGISTIC" => new(TransformKind.Sigmoid),
        "SOFTMAX" => new(TransformKind.Softmax),
        _ => throw attributes.Node.Refused($"its post_transform {name} is not read"),
    };

    /// <summary>TreeEnsemble has numbers for them.</summary>
    public static string Name(long number) => number switch
    {
        0 => "NONE",
        1 => "SOFTMAX",
        2 => "LOGISTIC",
        3 => "SOFTMAX_ZERO",
        4 => "PROBIT",
        _ => $"{number}",
    };
}
