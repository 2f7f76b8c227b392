using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.Compiling;

/// <summary>
/// Trees cut into subtrees of at most six splits. A row's answers to these are six bits, and a table of 64 says where the row leaves the subtree: at a leaf, or at the root of another subtree,
/// which is named by the first leaf below it. So a split costs no more than its comparison.
/// </summary>
internal sealed class SubtreeTables
{
    /// <summary>As many as a vector of 64 bytes answers.</summary>
    public const int MostSplits = 6;

    /// <summary>The answers of so many splits.</summary>
    public const int TableLength = 1 << MostSplits;

    private readonly List<Subtree> _subtrees = [];
    private readonly List<SubtreeSplit> _splits = [];
    private readonly List<byte> _tables = [];

    public int SubtreeCount => _subtrees.Count;

    public int SplitCount => _splits.Count;

    public AlignedArray<Subtree> Subtrees() => new(_subtrees.ToArray());

    public AlignedArray<SubtreeSplit> Splits() => new(_splits.ToArray());

    public AlignedArray<byte> Tables() => new(_tables.ToArray());

    /// <summary>Adds a tree, in pre-order of its subtrees.</summary>
    /// <param name="tree">One that has a split.</param>
    /// <param name="leaves">Its leaves from left to right.</param>
    /// <param name="columnOf">The offset of the column that a split reads, and its code.</param>
    public void Add(Tree tree, int[] leaves, Func<Split, (int ColumnOffset, sbyte Code)> columnOf)
    {
        var placeOfLeaf = new byte[leaves.Length];
        for (var place = 0; place < leaves.Length; place++) placeOfLeaf[leaves[place]] = (byte)place;
        var isRoot = new bool[tree.Splits.Length];
        isRoot[0] = true;
        Cut(tree, 0, isRoot);
        var open = new Stack<int>([0]);
        while (open.TryPop(out var root))
        {
            var members = new List<int>();
            var roots = new List<int>();
            Collect(tree, root, isRoot, members, roots);
            _subtrees.Add(new(members.Count, First(tree, root, placeOfLeaf)));
            for (var i = 0; i < members.Count; i++)
            {
                var (columnOffset, code) = columnOf(tree.Splits[members[i]]);
                _splits.Add(new(columnOffset, code, (byte)(1 << i)));
            }

            for (var answers = 0; answers < TableLength; answers++) _tables.Add(Exit(tree, members, answers, placeOfLeaf));
            foreach (var below in Enumerable.Reverse(roots)) open.Push(below);
        }
    }

    /// <summary>From the leaves up, the larger child is cut off wherever a part grows too large: no other way gives fewer parts. Returns how many splits remain with this one.</summary>
    private static int Cut(Tree tree, int split, bool[] isRoot)
    {
        var (left, right) = (tree.Splits[split].Left, tree.Splits[split].Right);
        var (leftSize, rightSize) = (left < 0 ? 0 : Cut(tree, left, isRoot), right < 0 ? 0 : Cut(tree, right, isRoot));
        if (1 + leftSize + rightSize <= MostSplits) return 1 + leftSize + rightSize;
        var isLeftLarger = leftSize >= rightSize;
        isRoot[isLeftLarger ? left : right] = true;
        var rest = isLeftLarger ? rightSize : leftSize;
        if (1 + rest <= MostSplits) return 1 + rest;
        isRoot[isLeftLarger ? right : left] = true;
        return 1;
    }

    private static void Collect(Tree tree, int split, bool[] isRoot, List<int> members, List<int> roots)
    {
        members.Add(split);
        foreach (var child in (ReadOnlySpan<int>)[tree.Splits[split].Left, tree.Splits[split].Right])
        {
            if (child < 0) continue;
            if (isRoot[child]) roots.Add(child);
            else Collect(tree, child, isRoot, members, roots);
        }
    }

    /// <summary>Where a row with these answers leaves the subtree.</summary>
    private static byte Exit(Tree tree, List<int> members, int answers, byte[] placeOfLeaf)
    {
        var at = members[0];
        while (members.IndexOf(at) is var place and >= 0) at = (answers >> place & 1) != 0 ? tree.Splits[at].Right : tree.Splits[at].Left;
        return First(tree, at, placeOfLeaf);
    }

    private static byte First(Tree tree, int node, byte[] placeOfLeaf)
    {
        while (node >= 0) node = tree.Splits[node].Left;
        return placeOfLeaf[~node];
    }
}
