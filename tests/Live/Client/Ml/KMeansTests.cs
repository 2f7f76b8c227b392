using Reelhouse.Spark.Ml.Clustering;
using Reelhouse.Spark.Ml.Evaluation;
using Reelhouse.Spark.Ml.Feature;
using Reelhouse.Spark.Ml.Linalg;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Live.Tests.Client.Ml;

/// <summary>The figures are PySpark 4.2's for the same rows, parameters and engine.</summary>
public sealed class KMeansTests(EngineFixture fixture) : LiveSession(fixture)
{
    private DataFrame Points => new VectorAssembler { InputCols = ["x", "y"], OutputCol = "features" }
        .Transform(Spark.Sql("SELECT * FROM VALUES (1, 1.0D, 2.0D), (2, 1.5D, 1.0D), (3, 0.5D, 0.5D), (4, 9.0D, 8.0D), (5, 10.0D, 10.0D) AS t(id, x, y)"));

    [Fact]
    public async Task rows_are_parted_into_clusters()
    {
        await using var model = await new KMeans { K = 2, Seed = 1 }.FitAsync(Points, Cancellation);
        var clustered = model.Transform(Points);

        var clusters = await clustered.OrderBy("id").Select("prediction").CollectAsync<int>(Cancellation);
        Assert.Equal([0, 0, 0, 1, 1], clusters);
        Assert.Equal([[1, 3.5 / 3], [9.5, 9]], await model.ClusterCentersAsync(Cancellation), (one, other) => one.Zip(other).All(pair => Math.Abs(pair.First - pair.Second) < 1e-9));
        Assert.Equal(1, await model.PredictAsync(Vector.Dense(8, 8), Cancellation));
        Assert.Equal(1, await model.PredictAsync(Vector.Sparse(2, [1], [20]), Cancellation));
        Assert.Equal(0.9773222725, await new ClusteringEvaluator().EvaluateAsync(clustered, Cancellation), 1e-9);
    }

    [Fact]
    public async Task what_is_set_while_a_model_is_fitted_is_not_its_own()
    {
        var estimator = new KMeans { PredictionCol = "one" };
        var fit = estimator.FitAsync(Points, Cancellation);
        estimator.PredictionCol = "other";
        await using var model = await fit;

        Assert.Equal("one", model.PredictionCol);
        Assert.Contains("one", (await model.Transform(Points).SchemaAsync(Cancellation)).Fields.Select(field => field.Name));
    }

    [Fact]
    public async Task a_summary_tells_of_the_rows_a_model_was_fitted_to()
    {
        await using var model = await new KMeans { K = 2, Seed = 1 }.FitAsync(Points, Cancellation);

        long[] sizes = [3, 2];
        Assert.Equal(sizes, await model.Summary.ClusterSizesAsync(Cancellation));
        Assert.Equal(4.1666666667, await model.Summary.TrainingCostAsync(Cancellation), 1e-9);
        Assert.Equal(5, await model.Summary.Predictions.CountAsync(Cancellation));
    }

    [Fact]
    public async Task of_a_loaded_models_rows_nothing_is_known()
    {
        var path = Path.Combine(Fixture.Home, NewName("model"));
        await using var model = await new KMeans { PredictionCol = "cluster" }.FitAsync(Points, Cancellation);
        await model.Write().SaveAsync(path, Cancellation);
        await using var loaded = await KMeansModel.LoadAsync(Spark, path, Cancellation);

        Assert.Equal(await model.ClusterCentersAsync(Cancellation), await loaded.ClusterCentersAsync(Cancellation));
        Assert.Contains("cluster", (await loaded.Transform(Points).SchemaAsync(Cancellation)).Fields.Select(field => field.Name));
        Assert.Contains(model.Uid, Assert.Throws<InvalidOperationException>(() => loaded.Summary).Message, StringComparison.Ordinal);
    }
}
