using System.Text;
using Reelhouse.LightGbm;
using Reelhouse.Trees;

namespace Reelhouse.Benchmarks.Scoring;

/// <summary>A binary model of so many trees of 31 leaves, trained by LightGBM.</summary>
internal sealed class TrainedModel : IDisposable
{
    private const int TrainingRows = 20_000;

    public TrainedModel(int trees)
    {
        var rows = new Rows(TrainingRows, seed: 1);
        var random = new Random(2);
        var labels = new float[TrainingRows];
        for (var row = 0; row < TrainingRows; row++)
        {
            var of = rows.Doubles.AsSpan(row * Rows.Features, Rows.Features);
            var score = of[0] + (of[1] * of[2]) - (double.IsNaN(of[3]) ? 0 : of[3]) + Math.Sin(3 * of[4]) + (3 * (random.NextDouble() - 0.5));
            labels[row] = score > 0 ? 1 : 0;
        }

        Name = $"{trees}×31";
        Booster = Booster.Train(rows.Doubles, Rows.Features, labels, "objective=binary num_leaves=31 verbose=-1 seed=1 deterministic=true", trees);
        Text = Booster.Save();
        Model = LightGbmText.Read(new MemoryStream(Encoding.UTF8.GetBytes(Text)));
    }

    public string Name { get; }

    public Booster Booster { get; }

    public string Text { get; }

    public TreeModel Model { get; }

    public void Dispose() => Booster.Dispose();
}
