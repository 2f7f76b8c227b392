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
    }

    private sealed class Nothing() : Estimator<LinearRegressionModel>("org.example.Nothing")
    {
        protected override LinearRegressionModel CreateModel(RemoteModelRef model) => new(model);
    }
}
