namespace Reelhouse.LightGbm;

/// <summary>LightGBM's fast call for single rows, made ready once.</summary>
public sealed unsafe class SingleRow : IDisposable
{
    private readonly nint _fast;

    internal SingleRow(nint booster, int features, PredictType type) => NativeMethods.Check(
        NativeMethods.LGBM_BoosterPredictForMatSingleRowFastInit(booster, (int)type, 0, -1, NativeMethods.Float64, features, "num_threads=1", out _fast));

    public void Predict(ReadOnlySpan<double> row, Span<double> scores)
    {
        fixed (double* values = row)
        fixed (double* target = scores) NativeMethods.Check(NativeMethods.LGBM_BoosterPredictForMatSingleRowFast(_fast, values, out _, target));
    }

    public void Dispose() => NativeMethods.Check(NativeMethods.LGBM_FastConfigFree(_fast));
}
