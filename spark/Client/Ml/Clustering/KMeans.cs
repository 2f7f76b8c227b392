namespace Reelhouse.Spark.Ml.Clustering;

/// <summary>Parts rows into clusters, each around a centre that the mean of its vectors is. See https://spark.apache.org/docs/4.2.0/ml-clustering.html#k-means.</summary>
public sealed class KMeans() : Estimator<KMeansModel>("org.apache.spark.ml.clustering.KMeans")
{
    /// <summary>The vectors' column; <c>features</c> by default.</summary>
    public string FeaturesCol { get => Param("features"); set => Set(value); }

    /// <summary>The clusters' column, which the model adds; <c>prediction</c> by default.</summary>
    public string PredictionCol { get => Param("prediction"); set => Set(value); }

    /// <summary>The rows' weights; null, the default, weighs all alike.</summary>
    public string? WeightCol { get => Param<string?>(null); set => Set(value); }

    /// <summary>How many clusters, more than 1; 2 by default.</summary>
    public int K { get => Param(2); set => Set(value); }

    /// <summary>How often centres are moved at most; 20 by default.</summary>
    public int MaxIter { get => Param(20); set => Set(value); }

    /// <summary>How little the centres move when it is enough; 0.0001 by default.</summary>
    public double Tol { get => Param(1e-4); set => Set(value); }

    /// <summary>How far vectors are apart: <c>euclidean</c> by default, or <c>cosine</c>.</summary>
    public string DistanceMeasure { get => Param("euclidean"); set => Set(value); }

    /// <summary>Where the first centres come from: <c>k-means||</c> by default, or <c>random</c>.</summary>
    public string InitMode { get => Param("k-means||"); set => Set(value); }

    /// <summary>How many steps <c>k-means||</c> takes; 2 by default.</summary>
    public int InitSteps { get => Param(2); set => Set(value); }

    /// <summary>Where chance comes from; Spark's own fixed seed when null, the default.</summary>
    public long? Seed { get => Param<long?>(null); set => Set(value); }

    /// <summary>How it is computed: <c>row</c>, <c>block</c>, or as the data suggest, <c>auto</c>, the default.</summary>
    public string Solver { get => Param("auto"); set => Set(value); }

    /// <summary>How large a block may be, in megabytes; as Spark chooses with 0, the default.</summary>
    public double MaxBlockSizeInMB { get => Param(0.0); set => Set(value); }

    /// <inheritdoc/>
    protected override KMeansModel CreateModel(RemoteModelRef model) => new(model);
}
