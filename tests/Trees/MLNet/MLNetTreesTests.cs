using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;
using Reelhouse.Trees.MLNet;
using Reelhouse.Trees.Tests.Onnx;

namespace Reelhouse.Trees.Tests.MLNet;

public sealed class MLNetTreesTests
{
    private static readonly string[] Columns = [nameof(TrainingRow.Age), nameof(TrainingRow.Hours), nameof(TrainingRow.Price), nameof(TrainingRow.Days)];
    private static readonly MLContext Context = new(1);

    /// <summary>
    /// Every trainer, and the column of its prediction. LightGBM by one thread, as everywhere in this process: its number of threads is the process's,
    /// and a linear tree grown while another training raises it writes past its buffers.
    /// </summary>
    private static readonly Dictionary<string, (Func<IEstimator<ITransformer>> Trainer, string Prediction)> Trainers = new()
    {
        ["FastTree, two classes"] = (() => Context.BinaryClassification.Trainers.FastTree("IsLeft", numberOfLeaves: 12, numberOfTrees: 20), "Probability"),
        ["FastTree with dropout"] = (() => Context.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options { LabelColumnName = "IsLeft", NumberOfTrees = 20, DropoutRate = 0.3 }), "Probability"),
        ["FastTree, regression"] = (() => Context.Regression.Trainers.FastTree("Value", numberOfLeaves: 12, numberOfTrees: 20), "Score"),
        ["FastTree, Tweedie"] = (() => Context.Regression.Trainers.FastTreeTweedie("Value", numberOfLeaves: 12, numberOfTrees: 20), "Score"),
        ["FastTree, ranking"] = (() => Context.Ranking.Trainers.FastTree("Value", rowGroupColumnName: "GroupKey", numberOfLeaves: 12, numberOfTrees: 20), "Score"),
        ["FastForest, two classes"] = (() => Context.BinaryClassification.Trainers.FastForest("IsLeft", numberOfLeaves: 12, numberOfTrees: 20), "Score"),
        ["FastForest, regression"] = (() => Context.Regression.Trainers.FastForest("Value", numberOfLeaves: 12, numberOfTrees: 20), "Score"),
        ["FastForest, calibrated after"] = (() => Context.BinaryClassification.Trainers.FastForest("IsLeft", numberOfLeaves: 12, numberOfTrees: 20).Append(Context.BinaryClassification.Calibrators.Platt("IsLeft")), "Probability"),
        ["FastTree, one class against all"] = (() => Context.MulticlassClassification.Trainers.OneVersusAll(Context.BinaryClassification.Trainers.FastTree("ClassKey", numberOfLeaves: 6, numberOfTrees: 10), "ClassKey"), "Score"),
        ["LightGBM, two classes"] = (() => Context.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options { LabelColumnName = "IsLeft", NumberOfLeaves = 12, NumberOfIterations = 20, NumberOfThreads = 1 }), "Probability"),
        ["LightGBM, no missing values"] = (() => Context.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options { LabelColumnName = "IsLeft", HandleMissingValue = false, NumberOfIterations = 20, NumberOfThreads = 1 }), "Probability"),
        ["LightGBM, zero as missing"] = (() => Context.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options { LabelColumnName = "IsLeft", UseZeroAsMissingValue = true, NumberOfIterations = 20, NumberOfThreads = 1 }), "Probability"),
        ["LightGBM, regression"] = (() => Context.Regression.Trainers.LightGbm(new LightGbmRegressionTrainer.Options { LabelColumnName = "Value", NumberOfLeaves = 12, NumberOfIterations = 20, NumberOfThreads = 1 }), "Score"),
        ["LightGBM, ranking"] = (() => Context.Ranking.Trainers.LightGbm(new LightGbmRankingTrainer.Options { LabelColumnName = "Value", RowGroupColumnName = "GroupKey", NumberOfLeaves = 12, NumberOfIterations = 20, NumberOfThreads = 1 }), "Score"),
        ["LightGBM, softmax"] = (() => Context.MulticlassClassification.Trainers.LightGbm(new LightGbmMulticlassTrainer.Options { LabelColumnName = "ClassKey", NumberOfIterations = 10, NumberOfLeaves = 6, UseSoftmax = true, NumberOfThreads = 1 }), "Score"),
        ["LightGBM, a sigmoid for each class"] = (() => Context.MulticlassClassification.Trainers.LightGbm(new LightGbmMulticlassTrainer.Options { LabelColumnName = "ClassKey", NumberOfIterations = 10, NumberOfLeaves = 6, UseSoftmax = false, Sigmoid = 0.7, NumberOfThreads = 1 }), "Score"),
    };

    public static TheoryData<string, bool> Cases => [.. Trainers.Keys.SelectMany(name => new[] { new TheoryDataRow<string, bool>(name, false), new(name, true) })];

    [Theory]
    [MemberData(nameof(Cases))]
    public void predictions_are_those_of_ML_NET(string trainer, bool hasMissing)
    {
        var (pipeline, rows, expected) = Train(trainer, hasMissing);
        var model = MLNetTrees.Import(pipeline, TrainingRow.View(Context, rows).Schema);
        Assert.Equal(Columns, model.Features.Select(feature => feature.Name));
        Runtime.Close(model, expected, [.. rows.Select(row => row.Features)]);
    }

    [Theory]
    [InlineData("FastTree, two classes")]
    [InlineData("FastTree, Tweedie")]
    [InlineData("FastForest, regression")]
    [InlineData("LightGBM, two classes")]
    [InlineData("LightGBM, regression")]
    public void what_ML_NET_exports_to_ONNX_is_read_as_well(string trainer)
    {
        var (pipeline, rows, expected) = Train(trainer, hasMissing: true);
        using var file = new MemoryStream();
        Context.Model.ConvertToOnnx(pipeline, TrainingRow.View(Context, rows), file);
        file.Position = 0;
        var model = OnnxTrees.Read(file);
        Assert.Equal(Columns, model.Features.Select(feature => feature.Name));
        Runtime.Close(model, expected, [.. rows.Select(row => row.Features)]);
    }

    [Theory]
    [InlineData("FastTree, two classes")]
    [InlineData("LightGBM, softmax")]
    public void a_saved_model_is_loaded(string trainer)
    {
        var (pipeline, rows, expected) = Train(trainer, hasMissing: true);
        using var file = new MemoryStream();
        Context.Model.Save(pipeline, TrainingRow.View(Context, rows).Schema, file);
        file.Position = 0;
        Runtime.Close(MLNetTrees.Load(file), expected, [.. rows.Select(row => row.Features)]);
    }

    [Fact]
    public void features_are_the_slots_of_the_vector_that_the_trainer_was_given()
    {
        var rows = TrainingRow.Some(400, hasMissing: false);
        var view = TrainingRow.View(Context, rows);
        var before = Context.Transforms.Categorical.OneHotEncoding("Plan").Append(Context.Transforms.Concatenate("Features", "Age", "Plan"));
        var pipeline = before.Append(Context.Regression.Trainers.FastTree("Value", numberOfTrees: 5)).Fit(view);
        var model = MLNetTrees.Import(pipeline, view.Schema);
        Assert.Equal(31, model.Features.Count);
        Assert.Equal("Age", model.Features[0].Name);
        Assert.Contains("plan 7", string.Join(' ', model.Features.Select(feature => feature.Name)), StringComparison.Ordinal);
        var scored = pipeline.Transform(view);
        var slots = scored.GetColumn<float[]>("Features").Select(row => Array.ConvertAll(row, value => (double)value)).ToArray();
        Runtime.Close(model, Numbers(scored, "Score"), slots);
    }

    [Fact]
    public void what_is_not_read_is_refused_by_name()
    {
        var view = TrainingRow.View(Context, TrainingRow.Some(600, hasMissing: false));
        var features = Context.Transforms.Concatenate("Features", Columns);
        Refused("LinearBinaryModelParameters", features.Append(Context.BinaryClassification.Trainers.LbfgsLogisticRegression("IsLeft")));
        Refused("IsotonicCalibrator", features.Append(Context.BinaryClassification.Trainers.FastForest("IsLeft")).Append(Context.BinaryClassification.Calibrators.Isotonic("IsLeft")));
        Refused("NaiveCalibrator", features.Append(Context.BinaryClassification.Trainers.FastForest("IsLeft")).Append(Context.BinaryClassification.Calibrators.Naive("IsLeft")));
        Refused("GamRegressionModelParameters", features.Append(Context.Regression.Trainers.Gam("Value")));
        Refused("no prediction", features);
        Refused("CategoricalSplit = false", Context.Transforms.Categorical.OneHotEncoding("Plan").Append(Context.Transforms.Concatenate("Features", "Age", "Plan"))
            .Append(Context.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options { LabelColumnName = "IsLeft", CategoricalSplit = true })));

        void Refused(string named, IEstimator<ITransformer> pipeline) =>
            Assert.Contains(named, Assert.Throws<ModelException>(() => MLNetTrees.Import(pipeline.Fit(view), view.Schema)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void spoilt_files_load_or_are_refused()
    {
        var (pipeline, rows, _) = Train("FastTree, two classes", hasMissing: true);
        using var file = new MemoryStream();
        Context.Model.Save(pipeline, TrainingRow.View(Context, rows).Schema, file);
        Mutations.AllLoadOrAreRefused(file.ToArray(), bytes => MLNetTrees.Load(new MemoryStream(bytes)), 200, isText: false, TimeSpan.FromSeconds(30));
    }

    private static (ITransformer Pipeline, TrainingRow[] Rows, double[] Expected) Train(string trainer, bool hasMissing)
    {
        var rows = TrainingRow.Some(1000, hasMissing);
        var view = TrainingRow.View(Context, rows);
        var (make, prediction) = Trainers[trainer];
        var pipeline = Context.Transforms.Concatenate("Features", Columns).Append(make()).Fit(view);
        return (pipeline, rows, Numbers(pipeline.Transform(view), prediction));
    }

    private static double[] Numbers(IDataView scored, string column) => scored.Schema[column].Type is VectorDataViewType
        ? [.. scored.GetColumn<float[]>(column).SelectMany(row => row.Select(value => (double)value))]
        : [.. scored.GetColumn<float>(column).Select(value => (double)value)];
}
