using System.Reflection;
using Microsoft.ML.Trainers.FastTree;

namespace Reelhouse.Trees.MLNet;

/// <summary>
/// What each split of a tree takes NaN for; null where NaN is compared as it is, and so goes right. ML.NET has no public way to it, though its predictions depend on it:
/// without it, NaN would be scored wrong in silence.
/// </summary>
internal static class MissingValues
{
    private static readonly FieldInfo? Inner = typeof(RegressionTreeBase).GetField("_tree", BindingFlags.Instance | BindingFlags.NonPublic);
    private static readonly FieldInfo? Values = Inner?.FieldType.GetField("DefaultValueForMissing", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);

    public static float[]? Of(RegressionTreeBase tree)
    {
        if (Values is null) throw new ModelException($"this version of ML.NET ({typeof(RegressionTreeBase).Assembly.GetName().Version}) hides what its trees take missing values for; export the model to ONNX instead");
        var values = (float[]?)Values.GetValue(Inner!.GetValue(tree));
        return values is null || values.Length >= tree.NumberOfNodes ? values : throw new ModelException($"a tree of {tree.NumberOfNodes} nodes has {values.Length} values for the missing");
    }
}
