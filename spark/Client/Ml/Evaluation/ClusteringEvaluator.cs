namespace Reelhouse.Spark.Ml.Evaluation;

/// <summary>
/// The silhouette of clusters, from -1 to 1: near 1 where rows are close to those of their own cluster and far from others.
/// See https://spark.apache.org/docs/4.2.0/api/python/reference/api/pyspark.ml.evaluation.ClusteringEvaluator.html.
/// </summary>
public sealed class ClusteringEvaluator() : Evaluator("org.apache.spark.ml.evaluation.ClusteringEvaluator")
{
    /// <summary>The clusters' column; <c>prediction</c> by default.</summary>
    public string PredictionCol { get => Param("prediction"); set => Set(value); }

    /// <summary>The vectors' column; <c>features</c> by default.</summary>
    public string FeaturesCol { get => Param("features"); set => Set(value); }

    /// <summary>The rows' weights; null, the default, weighs all alike.</summary>
    public string? WeightCol { get => Param<string?>(null); set => Set(value); }

    /// <summary>The metric; <c>silhouette</c>, the only one there is.</summary>
    public string MetricName { get => Param("silhouette"); set => Set(value); }

    /// <summary><c>squaredEuclidean</c> by default, or <c>cosine</c>.</summary>
    public string DistanceMeasure { get => Param("squaredEuclidean"); set => Set(value); }
}
