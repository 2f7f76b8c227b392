namespace Reelhouse.Benchmarks.Scoring;

/// <summary>Rows of 20 floats, of which three are missing once in twenty times; the same from run to run.</summary>
internal sealed class Rows
{
    public const int Features = 20;

    private static readonly int[] WithMissing = [3, 7, 11];

    public Rows(int count, int seed)
    {
        var random = new Random(seed);
        Count = count;
        (ByRow, ByColumn, Doubles) = (new float[count * Features], new float[count * Features], new double[count * Features]);
        for (var row = 0; row < count; row++)
        {
            for (var feature = 0; feature < Features; feature++)
            {
                var value = WithMissing.Contains(feature) && random.NextDouble() < 0.05 ? float.NaN : (float)Normal(random);
                ByRow[(row * Features) + feature] = value;
                ByColumn[(feature * count) + row] = value;
                Doubles[(row * Features) + feature] = value;
            }
        }
    }

    public int Count { get; }

    /// <summary>Row after row, as LightGBM reads them.</summary>
    public float[] ByRow { get; }

    /// <summary>Feature after feature.</summary>
    public float[] ByColumn { get; }

    /// <summary>Row after row.</summary>
    public double[] Doubles { get; }

    /// <summary>What models learn: 1 for about half of the rows, for reasons that trees find, with noise.</summary>
    public float[] Labels(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Count).Select(row => Score(row) + (3 * (random.NextDouble() - 0.5)) > 0 ? 1f : 0f)];
    }

    private double Score(int row)
    {
        var of = Doubles.AsSpan(row * Features, Features);
        return of[0] + (of[1] * of[2]) - (double.IsNaN(of[3]) ? 0 : of[3]) + Math.Sin(3 * of[4]);
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
