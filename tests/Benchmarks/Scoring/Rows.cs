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

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
