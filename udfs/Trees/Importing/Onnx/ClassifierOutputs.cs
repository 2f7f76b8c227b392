using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.Importing.Onnx;

/// <summary>
/// The outputs of TreeEnsembleClassifier. For two classes ONNX leaves much open, and what ONNX Runtime does depends on which classes have weights:
/// what it does for every row alike is read, the rest is refused.
/// </summary>
internal static class ClassifierOutputs
{
    public static ScoreOutputs Of(Attributes attributes, NodeTable table)
    {
        var classes = Math.Max(attributes.Texts("classlabels_strings").Length, attributes.Integers("classlabels_int64s").Length);
        if (classes == 1) throw attributes.Node.Refused("it has one class");
        ImportLimits.CheckOutputs(classes);
        var last = table.Weights.Length == 0 ? 0 : table.Weights.Max(weight => weight.Target);
        if (last >= classes) throw attributes.Fault("class_ids", $"there is a weight for class {last} of {classes}");
        var after = attributes.Text("post_transform", "NONE");
        var baseScores = attributes.Numbers("base_values");
        if (classes == 2) return OfTwo(attributes, table, baseScores, after);
        if (baseScores.Length != 0 && baseScores.Length != classes) throw attributes.Fault("base_values", $"it has {baseScores.Length} entries for {classes} classes");
        return new(classes, baseScores.Length == 0 ? new double[classes] : baseScores, PostTransforms.Of(attributes, after), target => target);
    }

    private static ScoreOutputs OfTwo(Attributes attributes, NodeTable table, double[] baseScores, string after)
    {
        var (hasFirst, hasSecond) = (table.Weights.Any(weight => weight.Target == 0), table.Weights.Any(weight => weight.Target == 1));
        if (baseScores.Length > 1 || (hasSecond && baseScores.Length > 0)) throw attributes.Node.Refused("what base_values mean where there are two classes is not settled");
        if (hasFirst && hasSecond)
        {
            if (!AlwaysHasSecond(table)) throw attributes.Node.Refused("some rows get no weight for the second class, and those are treated otherwise");
            return new(2, [0, 0], PostTransforms.Of(attributes, after), target => target);
        }

        // One column: it is the second class's, whichever number it has. With number 1 the first class's score is 0, and the softmax of the two a sigmoid.
        var transform = after switch
        {
            "SOFTMAX" when hasSecond => new(TransformKind.Sigmoid),
            "SOFTMAX" => throw attributes.Node.Refused("a softmax of one column is not settled"),
            _ => PostTransforms.Of(attributes, after),
        };
        return new(1, baseScores.Length == 0 ? [0] : baseScores, transform, _ => 0);
    }

    /// <summary>Whether there is a tree all of whose leaves have a weight for the second class.</summary>
    private static bool AlwaysHasSecond(NodeTable table)
    {
        var has = table.Weights.Where(weight => weight.Target == 1).Select(weight => weight.Node).ToHashSet();
        for (var tree = 0; tree < table.Roots.Length; tree++)
        {
            var always = true;
            for (var node = table.Roots[tree]; node < table.End(tree) && always; node++) always = table.Nodes[node].Mode is not NodeMode.Leaf || has.Contains(node);
            if (always) return true;
        }

        return false;
    }
}
