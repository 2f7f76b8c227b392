namespace Reelhouse.Trees.Ensembles;

/// <summary>Which values take a split's default direction instead of being compared (LightGBM's missing_type, with its numbers).</summary>
internal enum Missing : byte
{
    /// <summary>None: NaN is compared as 0.</summary>
    None,

    /// <summary>NaN, and what is at most 1e-35 from zero.</summary>
    Zero,

    /// <summary>NaN.</summary>
    NaN,
}
