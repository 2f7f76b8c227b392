namespace Reelhouse.Spark.Ml.Evaluation;

/// <summary>How far predicted numbers are off. See https://spark.apache.org/docs/4.2.0/api/python/reference/api/pyspark.ml.evaluation.RegressionEvaluator.html.</summary>
public sealed class RegressionEvaluator() : Evaluator("org.apache.spark.ml.evaluation.RegressionEvaluator")
{
    /// <summary>The predictions' column; <c>prediction</c> by default.</summary>
    public string PredictionCol { get => Param("prediction"); set => Set(value); }

    /// <summary>The column of what was to be predicted; <c>label</c> by default.</summary>
    public string LabelCol { get => Param("label"); set => Set(value); }

    /// <summary>The rows' weights; null, the default, weighs all alike.</summary>
    public string? WeightCol { get => Param<string?>(null); set => Set(value); }

    /// <summary>The root of the mean squared error, <c>rmse</c>, by default; or <c>mse</c>, <c>r2</c>, <c>mae</c>, <c>var</c>.</summary>
    public string MetricName { get => Param("rmse"); set => Set(value); }

    /// <summary>Whether the regression goes through the origin; not by default.</summary>
    public bool ThroughOrigin { get => Param(false); set => Set(value); }
}
