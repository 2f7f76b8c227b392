namespace Reelhouse.Trees.Importing.Onnx;

/// <summary>The outputs of TreeEnsembleRegressor and TreeEnsemble.</summary>
internal static class TargetOutputs
{
    public static ScoreOutputs Of(Attributes attributes, NodeTable table)
    {
        var isYoung = attributes.Node.Operator == "TreeEnsemble";
        var targets = ImportLimits.CheckOutputs(attributes.Integer("n_targets", 0));
        var last = table.Weights.Length == 0 ? 0 : table.Weights.Max(weight => weight.Target);
        if (last >= targets) throw attributes.Fault("n_targets", $"there is a weight for target {last} of {targets}");
        var baseScores = attributes.Numbers("base_values");
        if (baseScores.Length != 0 && baseScores.Length != targets) throw attributes.Fault("base_values", $"it has {baseScores.Length} entries for {targets} targets");
        var divisor = (isYoung ? Aggregate(attributes.Integer("aggregate_function", 1)) : attributes.Text("aggregate_function", "SUM")) switch
        {
            "SUM" => 1,
            "AVERAGE" => table.Roots.Length,
            var aggregate => throw attributes.Node.Refused($"its aggregate_function {aggregate} is no sum"),
        };
        var after = isYoung ? PostTransforms.Name(attributes.Integer("post_transform", 0)) : attributes.Text("post_transform", "NONE");
        if (targets == 1 && after != "NONE") throw attributes.Node.Refused($"the post_transform {after} of one target is done by some runtimes and not by others");
        return new(targets, baseScores.Length == 0 ? new double[targets] : baseScores, PostTransforms.Of(attributes, after), target => target, divisor);
    }

    private static string Aggregate(long number) => number switch
    {
        0 => "AVERAGE",
        1 => "SUM",
        2 => "MIN",
        3 => "MAX",
        _ => $"{number}",
    };
}
