using Microsoft.ML;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;

namespace Reelhouse.Churn.Training;

/// <summary>What is tried: a logistic regression, which the others have to beat, and small ensembles of small trees, since few leave and each row tells little.</summary>
internal static class Candidates
{
    private const int LeastRowsOfLeaf = 20;

    public static Candidate Baseline { get; } = new("logistic regression", new Dictionary<string, double>(), context =>
        context.Transforms.ReplaceMissingValues("Features", replacementMode: Microsoft.ML.Transforms.MissingValueReplacingEstimator.ReplacementMode.Mean)
            .Append(context.Transforms.NormalizeMeanVariance("Features"))
            .Append(context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options { NumberOfThreads = 1 })));

    public static IReadOnlyList<Candidate> Trees(int seed) =>
    [
        LightGbm(leaves: 4, trees: 80, seed),
        LightGbm(leaves: 4, trees: 200, seed),
        LightGbm(leaves: 6, trees: 80, seed),
        LightGbm(leaves: 6, trees: 200, seed),
        FastTree(leaves: 4, trees: 100, seed),
    ];

    private static Candidate LightGbm(int leaves, int trees, int seed) => new("LightGBM", Settings(leaves, trees), context => context.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
    {
        NumberOfLeaves = leaves,
        NumberOfIterations = trees,
        LearningRate = 0.05,
        MinimumExampleCountPerLeaf = LeastRowsOfLeaf,
        NumberOfThreads = 1,
        Seed = seed,
        Booster = new GradientBooster.Options { SubsampleFraction = 0.6, SubsampleFrequency = 1, FeatureFraction = 0.5, L2Regularization = 5 },
    }));

    private static Candidate FastTree(int leaves, int trees, int seed) => new("FastTree", Settings(leaves, trees), context => context.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
    {
        NumberOfLeaves = leaves,
        NumberOfTrees = trees,
        LearningRate = 0.05,
        MinimumExampleCountPerLeaf = LeastRowsOfLeaf,
        NumberOfThreads = 1,
        Seed = seed,
        FeatureFraction = 0.6,
        BaggingSize = 1,
        BaggingExampleFraction = 0.7,
    }));

    private static Dictionary<string, double> Settings(int leaves, int trees) => new() { ["leaves"] = leaves, ["trees"] = trees };
}
