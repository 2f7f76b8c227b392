namespace Reelhouse.Trees.Importing.XGBoost;

/// <summary>The categories of each categorical split, which a tree lists one after the other.</summary>
internal static class NodeCategories
{
    /// <summary>XGBoost's own bound: above it not every whole number is a 32-bit float.</summary>
    private const int MaxCategory = (1 << 24) - 1;

    public static Dictionary<int, ArraySegment<int>> Read(JsonValue json, string name, int nodeCount)
    {
        var lists = new Dictionary<int, ArraySegment<int>>();
        var types = json.Find("split_type")?.Integers() ?? [];
        if (json.Find("categories_nodes")?.Integers() is { Length: > 0 } nodes)
        {
            var (starts, sizes) = (json["categories_segments"].Longs(), json["categories_sizes"].Longs());
            var categories = json["categories"].Integers();
            if (starts.Length != nodes.Length || sizes.Length != nodes.Length)
            {
                throw new ModelException($"{name}: {starts.Length} segments and {sizes.Length} sizes of categories for {nodes.Length} nodes");
            }

            // Segments that overlap would make much memory of a small file. XGBoost never writes such.
            var left = (long)categories.Length;
            for (var list = 0; list < nodes.Length; list++)
            {
                var listed = Listed(nodes[list], categories, starts[list], sizes[list]);
                left -= listed.Count;
                if (left < 0) throw new ModelException($"{name}, node {nodes[list]}: up to here the nodes list more categories than the tree's {categories.Length}");
                Add(nodes[list], listed);
            }
        }

        for (var node = 0; node < types.Length; node++)
        {
            if (types[node] == 1 != lists.ContainsKey(node)) throw new ModelException($"{name}, node {node}: split_type and categories_nodes disagree");
        }

        return lists;

        void Add(int node, ArraySegment<int> listed)
        {
            if ((uint)node >= (uint)nodeCount || !lists.TryAdd(node, listed))
            {
                throw new ModelException($"{name}: categories_nodes names node {node}, which is not there or named twice");
            }
        }

        ArraySegment<int> Listed(int node, int[] categories, long start, long size)
        {
            if (start < 0 || size < 1 || start > categories.Length || size > categories.Length - start)
            {
                throw new ModelException($"{name}, node {node}: its {size} categories from {start} are not among the tree's {categories.Length}");
            }

            var wrong = Array.FindIndex(categories, (int)start, (int)size, category => category is < 0 or > MaxCategory);
            return wrong < 0 ? new(categories, (int)start, (int)size) : throw new ModelException($"{name}, node {node}: category {categories[wrong]} is not from 0 to {MaxCategory}");
        }
    }
}
