using System.Globalization;

namespace Reelhouse.Trees.Importing.XGBoost;

/// <summary>Early stopping goes on past the best iteration and keeps all trees; XGBoost's scikit-learn classes predict with those up to the best.</summary>
internal static class BestIteration
{
    /// <summary>How many of the model's trees count.</summary>
    public static int TreeCount(JsonValue learner, JsonValue booster, int treeCount, int outputs)
    {
        if (learner.Find("attributes") is not { } attributes || Number(attributes, "best_iteration") is not { } best) return treeCount;
        var count = booster.Find("iteration_indptr")?.Integers() is { Length: > 0 } ends
            ? best + 1 < ends.Length ? ends[best + 1] : -1
            : (best + 1L) * TreesOfIteration(attributes, booster, best, outputs);
        return count >= 0 && count <= treeCount
            ? (int)count
            : throw new ModelException($"{attributes.Path}.best_iteration: {best}, and the model's {treeCount} trees end before it; read it with allTrees to score them all");
    }

    /// <summary>Before version 1.4 the model does not say how many trees stand beside each other; what early stopping wrote down does.</summary>
    private static int TreesOfIteration(JsonValue attributes, JsonValue booster, int best, int outputs)
    {
        var parallel = booster["gbtree_model_param"].Find("num_parallel_tree")?.ParameterNumber is { } written and > 0
            ? written
            : Number(attributes, "best_ntree_limit") is { } limit ? limit / (best + 1) : 1;
        return parallel is > 0 && (long)parallel * outputs <= int.MaxValue ? parallel * outputs : int.MaxValue;
    }

    /// <summary>Whatever a program keeps there is a text.</summary>
    private static int? Number(JsonValue attributes, string name)
    {
        if (attributes.Find(name) is not { } value) return null;
        return int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue
            ? number
            : throw new ModelException($"{value.Path}: it is no number of an iteration; read the model with allTrees to score it whole");
    }
}
