namespace Reelhouse.Trees.Ensembles;

/// <summary>Which rows go left.</summary>
internal enum Comparison : byte
{
    /// <summary>Those whose value is at most the threshold.</summary>
    LessOrEqual,

    /// <summary>Those whose value, cut to an integer, is a category of the split's set. NaN is no category.</summary>
    Category,

    /// <summary>Those whose value is the threshold.</summary>
    Equal,
}
