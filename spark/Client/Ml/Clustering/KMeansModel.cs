using Reelhouse.Spark.Ml.Linalg;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Spark.Ml.Clustering;

/// <summary>The centres that <see cref="KMeans"/> found. See https://spark.apache.org/docs/4.2.0/api/python/reference/api/pyspark.ml.clustering.KMeansModel.html.</summary>
public sealed class KMeansModel : Model
{
    internal KMeansModel(RemoteModelRef model)
        : base(model)
    {
    }

    /// <summary>The vectors' column; the estimator's, or <c>features</c>.</summary>
    public string FeaturesCol { get => Param("features"); set => Set(value); }

    /// <summary>The clusters' column; the estimator's, or <c>prediction</c>.</summary>
    public string PredictionCol { get => Param("prediction"); set => Set(value); }

    /// <summary>What there is to say of the rows that the model was fitted to.</summary>
    /// <exception cref="InvalidOperationException">The model was loaded: of its rows nothing is known.</exception>
    public KMeansSummary Summary => new(this);

    /// <summary>Loads a model that was saved.</summary>
    /// <param name="session">The session.</param>
    /// <param name="path">Its folder or URI, which the server reads.</param>
    /// <param name="cancellationToken">Cancels it on the server.</param>
    /// <exception cref="SparkException">There is no model, or one of another class.</exception>
    public static Task<KMeansModel> LoadAsync(SparkSession session, string path, CancellationToken cancellationToken = default) =>
        LoadAsync(session, "org.apache.spark.ml.clustering.KMeansModel", path, model => new KMeansModel(model), cancellationToken);

    /// <summary>Loads a model that was saved, and waits for it.</summary>
    /// <param name="session">The session.</param>
    /// <param name="path">Its folder or URI, which the server reads.</param>
    /// <exception cref="SparkException">There is no model, or one of another class.</exception>
    public static KMeansModel Load(SparkSession session, string path) => Blocking.Run(() => LoadAsync(session, path));

    /// <summary>The clusters' centres: that of cluster 0 first.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<double[][]> ClusterCentersAsync(CancellationToken cancellationToken = default) => FetchAsync<double[][]>("clusterCenterMatrix", [], cancellationToken);

    /// <summary>The cluster of one vector, by the distance measure of the fitting.</summary>
    /// <param name="features">The vector.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<int> PredictAsync(Vector features, CancellationToken cancellationToken = default) => FetchAsync<int>("predict", [features], cancellationToken);
}
