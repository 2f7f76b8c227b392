namespace Reelhouse.Trees.Compiling;

/// <summary>
/// Counts how many of up to 255 sorted thresholds lie below a value, as a walk down a complete binary tree: position 1 is its root, the children of position p are 2p and 2p + 1,
/// and after the last level the position is 2^levels + count. Free positions hold infinity, below which nothing lies.
/// </summary>
internal static class LevelTable
{
    /// <summary>Kernels take the first levels in one go.</summary>
    private const int FewestLevels = 4;

    public static int Levels(int thresholds) => Math.Max(FewestLevels, 32 - int.LeadingZeroCount(thresholds));

    public static void Fill<T>(ReadOnlySpan<T> sorted, T infinity, Span<T> table, int levels)
    {
        table.Fill(infinity);
        for (var level = 0; level < levels; level++)
        {
            for (var i = 0; i < 1 << level; i++)
            {
                var rank = (i << (levels - level)) + (1 << (levels - level - 1)) - 1;
                if (rank < sorted.Length) table[(1 << level) + i] = sorted[rank];
            }
        }
    }
}
