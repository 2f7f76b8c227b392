namespace Reelhouse.Trees.Ensembles;

/// <summary>How a split decides: what it compares, what counts as missing, and where the missing goes.</summary>
internal readonly record struct Decision(Comparison Comparison, Missing Missing, bool DefaultLeft)
{
    public bool IsMissing(double value) => Missing switch
    {
        Missing.NaN => double.IsNaN(value),
        Missing.Zero => double.IsNaN(value) || Math.Abs(value) <= ZeroThreshold,
        _ => false,
    };

    /// <summary>LightGBM's kZeroThreshold: a float, compared as a double.</summary>
    public const double ZeroThreshold = 1e-35f;
}
