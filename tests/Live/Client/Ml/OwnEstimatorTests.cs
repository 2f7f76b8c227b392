using Reelhouse.Spark;
using Reelhouse.Spark.Ml;
using Reelhouse.Spark.Ml.Evaluation;
using Reelhouse.Spark.Ml.Feature;
using Reelhouse.Spark.Ml.Linalg;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Live.Tests.Client.Ml;

/// <summary>An estimator that has no class in the client gets one of a few lines.</summary>
public sealed class OwnEstimatorTests(EngineFixture fixture) : LiveSession(fixture)
{
    private DataFrame Points => new VectorAssembler { InputCols = ["x"], OutputCol = "features" }
        .Transform(Spark.Sql("SELECT * FROM VALUES (1.0D, 5.0D), (2.0D, 7.0D), (3.0D, 9.0D), (4.0D, 11.5D) AS t(x, label)"));

    [Fact]
    public async Task a_line_is_fitted_and_measured()
    {
        await using var model = await new LinearRegression { RegParam = 0.0 }.FitAsync(Points, Cancellation);
        var predicted = model.Transform(Points);

        Assert.Equal(2.15, (await model.CoefficientsAsync(Cancellation)).ToArray()[0], 1e-9);
        Assert.Equal(2.75, await model.InterceptAsync(Cancellation), 1e-9);
        Assert.Equal(4, await model.Summary.NumInstancesAsync(Cancellation));
        Assert.Equal(2.15 * 4 + 2.75, (await model.Summary.Predictions.OrderBy("label").Select("prediction").CollectAsync<double>(Cancellation))[3], 1e-9);
        Assert.Equal(Math.Sqrt(0.01875), await new RegressionEvaluator().EvaluateAsync(predicted, Cancellation), 1e-9);
        Assert.Equal(0.125, await new RegressionEvaluator { MetricName = "mae" }.EvaluateAsync(predicted, Cancellation), 1e-9);
    }

    [Fact]
    public async Task what_spark_does_not_allow_is_said()
    {
        await using var model = await new LinearRegression().FitAsync(Points, Cancellation);

        var method = await Assert.ThrowsAnyAsync<SparkException>(() => model.ParentAsync(Cancellation));
        var estimator = await Assert.ThrowsAnyAsync<SparkException>(() => new Nothing().FitAsync(Points, Cancellation));

        Assert.Equal("CONNECT_ML.ATTRIBUTE_NOT_ALLOWED", method.ErrorClass);
        Assert.Contains("org.example.Nothing", estimator.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_value_of_another_type_is_named_with_its_method()
    {
        await using var model = await new LinearRegression().FitAsync(Points, Cancellation);

        var error = await Assert.ThrowsAsync<InvalidCastException>(() => model.NumFeaturesAsync(Cancellation));

        Assert.Equal($"{model.Uid}.numFeatures gives System.Int32, but System.Double was asked for.", error.Message);
    }

    [Fact]
    public async Task a_method_that_gives_models_is_said_to()
    {
        await using var model = await new Forest { NumTrees = 2 }.FitAsync(Points, Cancellation);

        var error = await Assert.ThrowsAsync<InvalidCastException>(() => model.TreesAsync(Cancellation));

        Assert.Equal($"{model.Uid}.trees gives objects that stay at the server, but System.String was asked for.", error.Message);
    }

    [Fact]
    public async Task arrays_without_elements_have_their_type()
    {
        await using var model = await new StringIndexer { InputCol = "title" }.FitAsync(Spark.Sql("SELECT 'Dark' AS title WHERE false"), Cancellation);

        Assert.Equal([[]], await model.LabelsArrayAsync(Cancellation));
    }

    [Fact]
    public async Task a_model_whose_object_cannot_be_made_is_deleted()
    {
        var estimator = new Unmade();
        await Assert.ThrowsAsync<NotSupportedException>(() => estimator.FitAsync(Points, Cancellation));
        await using var model = new LinearRegressionModel(estimator.Fitted!);

        var error = await Assert.ThrowsAnyAsync<SparkException>(() => model.InterceptAsync(Cancellation));

        Assert.StartsWith("CONNECT_ML", error.ErrorClass, StringComparison.Ordinal);
    }

    private sealed class LinearRegression() : Estimator<LinearRegressionModel>("org.apache.spark.ml.regression.LinearRegression")
    {
        public double RegParam { get => Param(0.0); set => Set(value); }

        protected override LinearRegressionModel CreateModel(RemoteModelRef model) => new(model);
    }

    private sealed class LinearRegressionModel(RemoteModelRef model) : Model(model)
    {
        public Task<Vector> CoefficientsAsync(CancellationToken cancellationToken) => FetchAsync<Vector>("coefficients", [], cancellationToken);

        public Task<double> InterceptAsync(CancellationToken cancellationToken) => FetchAsync<double>("intercept", [], cancellationToken);

        public Task<string> ParentAsync(CancellationToken cancellationToken) => FetchAsync<string>("parent", [], cancellationToken);

        public Task<double> NumFeaturesAsync(CancellationToken cancellationToken) => FetchAsync<double>("numFeatures", [], cancellationToken);

        public LinearRegressionSummary Summary => new(this);
    }

    private sealed class LinearRegressionSummary(LinearRegressionModel model) : TrainingSummary(model)
    {
        public DataFrame Predictions => Relation("predictions");

        public Task<long> NumInstancesAsync(CancellationToken cancellationToken) => FetchAsync<long>("numInstances", cancellationToken);
    }

    private sealed class Forest() : Estimator<ForestModel>("org.apache.spark.ml.regression.RandomForestRegressor")
    {
        public int NumTrees { get => Param(20); set => Set(value); }

        protected override ForestModel CreateModel(RemoteModelRef model) => new(model);
    }

    private sealed class ForestModel(RemoteModelRef model) : Model(model)
    {
        public Task<string> TreesAsync(CancellationToken cancellationToken) => FetchAsync<string>("trees", [], cancellationToken);
    }

    private sealed class StringIndexer() : Estimator<StringIndexerModel>("org.apache.spark.ml.feature.StringIndexer")
    {
        public string? InputCol { get => Param<string?>(null); set => Set(value); }

        protected override StringIndexerModel CreateModel(RemoteModelRef model) => new(model);
    }

    private sealed class StringIndexerModel(RemoteModelRef model) : Model(model)
    {
        public Task<string[][]> LabelsArrayAsync(CancellationToken cancellationToken) => FetchAsync<string[][]>("labelsArray", [], cancellationToken);
    }

    private sealed class Unmade() : Estimator<LinearRegressionModel>("org.apache.spark.ml.regression.LinearRegression")
    {
        public RemoteModelRef? Fitted { get; private set; }

        protected override LinearRegressionModel CreateModel(RemoteModelRef model)
        {
            Fitted = model;
            throw new NotSupportedException();
        }
    }

    private sealed class Nothing() : Estimator<LinearRegressionModel>("org.example.Nothing")
    {
        protected override LinearRegressionModel CreateModel(RemoteModelRef model) => new(model);
    }
}
