using Reelhouse.Trees.Compiling;

namespace Reelhouse.Trees.Kernels;

/// <summary>Walks trees of too many leaves for a pass, over codes: eight rows a turn, so that their loads wait together.</summary>
internal static unsafe class CodeWalk
{
    private const int Together = 8;

    /// <summary>The leaf of each row. Rows up to the next eight are worked out as well.</summary>
    public static void FindLeaves(WalkNode* nodes, byte* codes, int* leaves, int rows)
    {
        var at = stackalloc int[Together];
        for (var row = 0; row < rows; row += Together)
        {
            Descend(nodes, (sbyte*)codes + row, at);
            for (var i = 0; i < Together; i++) leaves[row + i] = ~at[i];
        }
    }

    private static void Descend(WalkNode* nodes, sbyte* codes, int* at)
    {
        for (var i = 0; i < Together; i++) at[i] = 0;
        // A row that has arrived is negative, and so is the conjunction when all have.
        int all;
        do
        {
            all = -1;
            for (var i = 0; i < Together; i++)
            {
                var node = at[i];
                if (node >= 0)
                {
                    ref readonly var split = ref nodes[node];
                    node = codes[split.ColumnOffset + i] > split.Code ? split.Right : split.Left;
                    at[i] = node;
                }

                all &= node;
            }
        }
        while (all >= 0);
    }
}
