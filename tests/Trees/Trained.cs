using System.Text;
using Reelhouse.LightGbm;

namespace Reelhouse.Trees.Tests;

/// <summary>A model that LightGBM trained on made-up rows, with rows to score: some of them strange.</summary>
internal sealed class Trained : IDisposable
{
    public const int Features = 8;

    /// <summary>The categorical ones, where a model has such.</summary>
    private static readonly int[] Categorical = [5, 6];

    private Trained(Booster booster, double[] rows) => (Booster, Rows, Text) = (booster, rows, booster.Save());

    public Booster Booster { get; }

    /// <summary>Row after row.</summary>
    public double[] Rows { get; }

    public int RowCount => Rows.Length / Features;

    public string Text { get; }

    public TreeModel Model => field ??= LightGbmText.Read(new MemoryStream(Encoding.UTF8.GetBytes(Text)));

    /// <summary>The same rows, feature after feature.</summary>
    public double[] Columns()
    {
        var columns = new double[Rows.Length];
        for (var row = 0; row < RowCount; row++)
        {
            for (var feature = 0; feature < Features; feature++) columns[(feature * RowCount) + row] = Rows[(row * Features) + feature];
        }

        return columns;
    }

    /// <summary>LightGBM's scores, output after output.</summary>
    public double[] Predict(PredictType type, int outputs)
    {
        var byRow = new double[RowCount * outputs];
        Booster.Predict(Rows, byRow, type);
        var scores = new double[byRow.Length];
        for (var row = 0; row < RowCount; row++)
        {
            for (var output = 0; output < outputs; output++) scores[(output * RowCount) + row] = byRow[(row * outputs) + output];
        }

        return scores;
    }

    public static Trained With(string parameters, int iterations = 20, int classes = 2, bool hasCategories = false, int rows = 3000)
    {
        var random = new Random(7);
        var training = Values(random, rows, strange: false);
        var labels = new float[rows];
        for (var row = 0; row < rows; row++)
        {
            var of = training.AsSpan(row * Features, Features);
            var score = of[0] + (double.IsNaN(of[1]) ? 0.7 : of[1] * of[2]) + Math.Sin(of[3]) + ((of[5] % 3) - 1) + (of[6] % 7 * 0.1) + random.NextDouble();
            labels[row] = (int)Math.Clamp(score + (classes / 2.0), 0, classes - 1) + (parameters.Contains("gamma", StringComparison.Ordinal) ? 1 : 0);
        }

        var categories = hasCategories ? $"categorical_feature={string.Join(',', Categorical)} min_data_per_group=10 cat_smooth=1" : "";
        var booster = Booster.Train(training, Features, labels, $"verbose=-1 seed=1 num_threads=1 deterministic=true force_row_wise=true {parameters} {categories}", iterations);
        return new(booster, Values(random, 2500, strange: true));
    }

    public void Dispose() => Booster.Dispose();

    private static double[] Values(Random random, int rows, bool strange)
    {
        double[] odd = [double.NaN, 0, -0.0, 1e-36, -1e-36, 1e-35f, -1e-35f, 1e-300, double.PositiveInfinity, double.NegativeInfinity, -1, -0.5, 2.5, 1e10, 300, double.MaxValue];
        var values = new double[rows * Features];
        for (var i = 0; i < values.Length; i++)
        {
            var feature = i % Features;
            values[i] = feature switch
            {
                5 => random.Next(12),
                6 => random.Next(400),
                7 => random.Next(3),
                _ => (random.NextDouble() * 4) - 2,
            };
            if (feature is 1 or 4 && random.NextDouble() < 0.1) values[i] = double.NaN;
            if (feature is 2 && random.NextDouble() < 0.3) values[i] = 0;
            if (strange && random.NextDouble() < 0.1) values[i] = odd[random.Next(odd.Length)];
        }

        return values;
    }
}
