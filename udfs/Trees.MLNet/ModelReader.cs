using Microsoft.ML.Calibrators;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.FastTree;
using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.MLNet;

/// <summary>Makes an ensemble of what a trainer gave.</summary>
internal static class ModelReader
{
    public static Ensemble Read(object model, Feature[] features) => model switch
    {
        CalibratedModelParametersBase calibrated => Read(calibrated.SubModel, features) is { OutputCount: 1, Transform.Kind: TransformKind.Identity } ensemble
            ? ensemble with { Transform = Platt.Of(calibrated.Calibrator) }
            : throw new ModelException($"{calibrated.SubModel.GetType().Name}: it is calibrated, though it needs none"),
        OneVersusAllModelParameters classes => OneVersusAll.Read(classes, features),
        FastTreeTweedieModelParameters tweedie => Of(tweedie.TrainedTreeEnsemble, features, 1) with { Transform = new(TransformKind.Exp) },
        FastForestRegressionModelParameters forest => Of(forest.TrainedTreeEnsemble, features, Math.Max(1, forest.TrainedTreeEnsemble.Trees.Count)),
        TreeEnsembleModelParametersBasedOnQuantileRegressionTree forest => Of(forest.TrainedTreeEnsemble, features, 1),
        TreeEnsembleModelParametersBasedOnRegressionTree trees => Of(trees.TrainedTreeEnsemble, features, 1),
        _ => throw new ModelException($"{model.GetType().Name}: it does not predict by trees, or by such that are not read"),
    };

    /// <summary>An average is made by leaves: ML.NET's score is the average already.</summary>
    private static Ensemble Of<T>(TreeEnsemble<T> ensemble, Feature[] features, int divisor)
        where T : RegressionTreeBase => new()
        {
            Source = "ML.NET",
            Features = features,
            Trees = [.. ensemble.Trees.Select((tree, number) => TreeReader.Read(tree, $"tree {number}", 1.0 / divisor)).OfType<Tree>()],
            BaseScores = [ensemble.Bias / divisor],
            HasSingleInputs = true,
        };
}
