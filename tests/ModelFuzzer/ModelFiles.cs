using System.Text;
using Reelhouse.Trees;
using Reelhouse.Trees.Format;
using Reelhouse.Trees.Importing.Onnx;
using Reelhouse.Trees.Tests;
using Reelhouse.Trees.Tests.Onnx;
using Reelhouse.Trees.Tests.XGBoost;
using static Reelhouse.Trees.Tests.Onnx.OnnxFile;

namespace Reelhouse.ModelFuzzer;

/// <summary>A sound file of a model, and what reads it.</summary>
internal sealed record ModelFile(string Name, byte[] Content, bool IsText, Func<byte[], TreeModel> Read);

/// <summary>Files of all formats, and of all that they can say.</summary>
internal static class ModelFiles
{
    private static readonly string[] LightGbmParameters =
    [
        "objective=binary num_leaves=15",
        "objective=poisson num_leaves=7",
        "objective=multiclass num_class=3 num_leaves=7",
        "objective=regression linear_tree=true num_leaves=7",
        "objective=binary boosting=rf bagging_freq=1 bagging_fraction=0.7 num_leaves=300 min_data_in_leaf=1",
    ];

    public static IReadOnlyList<ModelFile> Make() =>
    [
        .. LightGbmParameters.SelectMany(parameters => LightGbm(parameters, hasCategories: !parameters.Contains("linear", StringComparison.Ordinal))),
        XGBoost("binary:logistic", XGBoostFile.TwoSplits, XGBoostFile.Categories),
        XGBoost("reg:squarederror", XGBoostFile.TwoSplits, XGBoostFile.Leaf("1E0")),
        Onnx("TreeEnsembleRegressor", Model(Regressor(2, Trees(0, 1).Attributes("target")), 4, 2)),
        Onnx("TreeEnsembleClassifier", Model(Classifier(3, "SOFTMAX", [], Trees(0, 1, 2)), 4, 3)),
        Onnx("TreeEnsemble", Young(ElementType.Double)),
    ];

    private static IEnumerable<ModelFile> LightGbm(string parameters, bool hasCategories)
    {
        using var trained = Trained.With(parameters, iterations: 4, classes: parameters.Contains("num_class=3", StringComparison.Ordinal) ? 3 : 2, hasCategories);
        yield return new($"LightGBM, {parameters}", Encoding.UTF8.GetBytes(trained.Text), IsText: true, file => LightGbmText.Read(new MemoryStream(file)));
        // The body alone: with its checksum, no spoilt file would get past it.
        yield return new($"Reelhouse, {parameters}", EnsembleFormat.Write(trained.Model.Ensemble).ToArray(), IsText: false, file => new(EnsembleFormat.Read(file)));
    }

    private static ModelFile XGBoost(string objective, params string[] trees) =>
        new($"XGBoost, {objective}", XGBoostFile.Bytes(XGBoostFile.Model(objective, trees)), IsText: true, file => XGBoostJson.Read(new MemoryStream(file)));

    private static Forest Trees(params long[] targets) => targets.Aggregate(new Forest(1), (forest, target) => forest.Add(8, AllModes, [target], random => random.NextDouble()));

    private static ModelFile Onnx(string name, byte[] content) => new($"ONNX, {name}", content, IsText: false, file => OnnxTrees.Read(new MemoryStream(file)));
}
