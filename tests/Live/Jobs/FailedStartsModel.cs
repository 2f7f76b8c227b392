using Reelhouse.Churn;
using Reelhouse.Churn.Training;
using Reelhouse.Features;

namespace Reelhouse.Live.Tests.Jobs;

/// <summary>A small model by which failed starts make subscribers leave, and subscribers for it.</summary>
internal static class FailedStartsModel
{
    private static readonly Lazy<byte[]> Trained = new(Train);

    /// <summary>The model's file.</summary>
    public static byte[] File => Trained.Value;

    public static ChurnFeatures Features(int failures, int at = 0) => new(10, 10 + (at % 3), at % 7 == 0 ? null : 30, 2, 5, 3, 1, at % 9, failures, 0, 0, 0, 0, 0, 0, 0);

    private static byte[] Train()
    {
        return ChurnTrainer.Train(Some(1), Some(2), 1).Model.ToBytes();

        static LabelledRows Some(int seed)
        {
            var (features, random) = (FeatureSets.Of<ChurnFeatures>(), new Random(seed));
            return new([.. features.All.Select(feature => feature.Name)], [.. Enumerable.Range(0, 600).Select(at => new LabelledRow(random.NextDouble() < 0.02 + (0.2 * (at % 5)), features.Values(Features(at % 5, at))))]);
        }
    }
}
