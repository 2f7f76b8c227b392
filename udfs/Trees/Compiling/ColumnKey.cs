using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.Compiling;

/// <summary>What makes splits share a virtual column: they decide by the same feature in the same way. For a category or an equality the column is that of one set, or of one value.</summary>
internal readonly record struct ColumnKey(int Feature, Decision Decision, int Set, double Value)
{
    public static ColumnKey Of(in Split split) => split.Decision.Comparison switch
    {
        Comparison.Category => new(split.Feature, split.Decision, split.Set, 0),
        Comparison.Equal => new(split.Feature, split.Decision, 0, split.Threshold),
        _ => new(split.Feature, split.Decision, 0, 0),
    };
}
