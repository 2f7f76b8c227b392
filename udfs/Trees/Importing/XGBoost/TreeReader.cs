using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.Importing.XGBoost;

/// <summary>One tree: arrays with an entry for each node, in which a node without a left child (-1) is a leaf and keeps its value among the thresholds.</summary>
internal sealed class TreeReader(CategorySets sets)
{
    /// <summary>A few bytes of a file can name a high category, whose set is long: all sets together take 256 MB at most.</summary>
    private const int MaxWords = 1 << 26;

    private int _words;

    public Tree Read(JsonValue json, string name, int output, double weight)
    {
        RefuseVectorLeaves(json, name);
        var lefts = json["left_children"].Integers();
        var rights = Sized(json["right_children"].Integers(), lefts.Length, name, "right_children");
        var features = Sized(json["split_indices"].Longs(), lefts.Length, name, "split_indices");
        var conditions = Sized(json["split_conditions"].Singles(), lefts.Length, name, "split_conditions");
        var isDefaultLeft = Sized(json["default_left"].Flags(), lefts.Length, name, "default_left");
        var categories = NodeCategories.Read(json, name, lefts.Length);
        var order = NodeOrder.Of(name, 0, lefts, rights);
        CheckDeleted(json, name, lefts.Length - order.Splits.Length - order.Leaves.Length);

        var splits = new Split[order.Splits.Length];
        for (var split = 0; split < splits.Length; split++)
        {
            var node = order.Splits[split];
            var (left, right) = (order.Place(lefts[node]), order.Place(rights[node]));
            if (features[node] is < 0 or > int.MaxValue) throw new ModelException($"{name}, node {node}: it asks for feature {features[node]}");
            splits[split] = categories.TryGetValue(node, out var listed)
                ? InSet($"{name}, node {node}", (int)features[node], listed, isDefaultLeft[node], left, right)
                : Below($"{name}, node {node}", (int)features[node], conditions[node], isDefaultLeft[node], left, right);
        }

        return new()
        {
            Output = output,
            Splits = splits,
            Leaves = [.. order.Leaves.Select(node => conditions[node] * weight)],
            Covers = json.Find("sum_hessian") is { } sums ? CoversOf(Sized(sums.Singles(), lefts.Length, name, "sum_hessian"), order) : null,
        };
    }

    /// <summary>XGBoost goes left where x &lt; threshold, in 32-bit floats.</summary>
    private static Split Below(string name, int feature, float threshold, bool isDefaultLeft, int left, int right)
    {
        if (float.IsNegativeInfinity(threshold)) throw new ModelException($"{name}: nothing is below -Infinity; such a split is not scored");
        return new(feature, MathF.BitDecrement(threshold), new(Comparison.LessOrEqual, Missing.NaN, isDefaultLeft), left, right);
    }

    /// <summary>XGBoost sends the listed categories right, and all others left.</summary>
    private Split InSet(string name, int feature, ArraySegment<int> categories, bool isDefaultLeft, int left, int right)
    {
        var set = CategorySet.Of(categories);
        _words += set.Words.Length;
        if (_words > MaxWords) throw new ModelException($"{name}: up to here the model's category sets take more than {MaxWords >> 18} MB");
        return new(feature, 0, new(Comparison.Category, Missing.NaN, !isDefaultLeft), right, left, sets.Add(set));
    }

    private static Covers CoversOf(float[] sums, NodeOrder order) =>
        new([.. order.Splits.Select(node => (double)sums[node])], [.. order.Leaves.Select(node => (double)sums[node])]);

    private static void RefuseVectorLeaves(JsonValue json, string name)
    {
        var size = json.Find("tree_param")?.Find("size_leaf_vector")?.ParameterNumber ?? 0;
        if (size > 1 || json.Find("leaf_weights") is not null)
        {
            throw new ModelException($"{name}: its leaves hold {size} values each (multi_strategy=multi_output_tree), which is not scored; train with one_output_per_tree");
        }
    }

    /// <summary>Pruned nodes stay in the arrays, and hang on nothing.</summary>
    private static void CheckDeleted(JsonValue json, string name, int loose)
    {
        var deleted = json.Find("tree_param")?.Find("num_deleted")?.ParameterNumber;
        if (deleted is { } count && count != loose)
        {
            throw new ModelException($"{name}: {loose} of its nodes hang on no split, and num_deleted says that {count} do");
        }
    }

    private static T[] Sized<T>(T[] values, int count, string name, string array) =>
        values.Length == count ? values : throw new ModelException($"{name}: {array} has {values.Length} entries for {count} nodes");
}
