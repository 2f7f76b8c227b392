using System.Text;
using Reelhouse.LightGbm;
using Reelhouse.Trees;

namespace Reelhouse.Benchmarks.Scoring;

/// <summary>A binary model of so many trees of 31 leaves, trained by LightGBM.</summary>
internal sealed class TrainedModel : IDisposable
{
    public const int TrainingRows = 20_000;

    public TrainedModel(int trees)
    {
        var rows = new Rows(TrainingRows, seed: 1);
        Name = $"{trees}×31";
        Booster = Booster.Train(rows.Doubles, Rows.Features, rows.Labels(seed: 2), "objective=binary num_leaves=31 verbose=-1 seed=1 deterministic=true", trees);
        Text = Booster.Save();
        Model = LightGbmText.Read(new MemoryStream(Encoding.UTF8.GetBytes(Text)));
    }

    public string Name { get; }

    public Booster Booster { get; }

    public string Text { get; }

    public TreeModel Model { get; }

    public void Dispose() => Booster.Dispose();
}
