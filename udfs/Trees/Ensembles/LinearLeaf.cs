namespace Reelhouse.Trees.Ensembles;

/// <summary>A leaf with a linear model: constant + Σ coefficient × feature, or the leaf's plain value where one of the features is NaN.</summary>
internal sealed record LinearLeaf(double Constant, int[] Features, double[] Coefficients)
{
    /// <summary>The leaf's value for a row, whose feature f lies at f × <paramref name="stride"/>. It is summed in LightGBM's order.</summary>
    public double Value(ReadOnlySpan<double> values, int stride, double ifMissing)
    {
        var sum = Constant;
        for (var i = 0; i < Features.Length; i++)
        {
            var value = values[Features[i] * stride];
            if (double.IsNaN(value)) return ifMissing;
            sum += Coefficients[i] * value;
        }

        return sum;
    }
}
