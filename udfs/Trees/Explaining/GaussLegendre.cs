namespace Reelhouse.Trees.Explaining;

/// <summary>
/// Points and weights of Gauss–Legendre quadrature on (0, 1): n points integrate every polynomial of a degree below 2n exactly.
/// Points are roots of the Legendre polynomial, found by Newton's method from Tricomi's approximation.
/// </summary>
internal static class GaussLegendre
{
    public static (double[] Points, double[] Weights) OfOrder(int n)
    {
        var (points, weights) = (new double[n], new double[n]);
        for (var i = 0; i < n; i++)
        {
            var x = Math.Cos(Math.PI * (i + 0.75) / (n + 0.5));
            double step, slope;
            do
            {
                (var value, slope) = Legendre(n, x);
                step = value / slope;
                x -= step;
            }
            while (Math.Abs(step) > 1e-15);
            points[i] = (1 - x) / 2;
            weights[i] = 1 / ((1 - (x * x)) * slope * slope);
        }

        return (points, weights);
    }

    /// <summary>The polynomial and its derivative.</summary>
    private static (double Value, double Slope) Legendre(int n, double x)
    {
        var (before, value) = (1.0, x);
        for (var k = 2; k <= n; k++) (before, value) = (value, ((((2 * k) - 1) * x * value) - ((k - 1) * before)) / k);
        return (value, n * ((x * value) - before) / ((x * x) - 1));
    }
}
