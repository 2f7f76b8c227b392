using Reelhouse.Spark.Sql;

namespace Reelhouse.Spark.Ml.Clustering;

/// <summary>What there is to say of the rows that a model was fitted to; Spark may have to read them again. See https://spark.apache.org/docs/4.2.0/api/python/reference/api/pyspark.ml.clustering.KMeansSummary.html.</summary>
public sealed class KMeansSummary : TrainingSummary
{
    internal KMeansSummary(KMeansModel model)
        : base(model)
    {
    }

    /// <summary>The rows with their clusters.</summary>
    public DataFrame Predictions => Relation("predictions");

    /// <summary>How many rows each cluster has: cluster 0 first.</summary>
    /// <param name="cancellationToken">Cancels the computation on the server.</param>
    public Task<long[]> ClusterSizesAsync(CancellationToken cancellationToken = default) => FetchAsync<long[]>("clusterSizes", cancellationToken);

    /// <summary>The sum of the squared distances of the rows from their centres.</summary>
    /// <param name="cancellationToken">Cancels the computation on the server.</param>
    public Task<double> TrainingCostAsync(CancellationToken cancellationToken = default) => FetchAsync<double>("trainingCost", cancellationToken);
}
