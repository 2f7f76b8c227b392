using Reelhouse.Spark.Ml.Linalg;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Spark.Ml.Feature;

/// <summary>The scale that <see cref="StandardScaler"/> learned. See https://spark.apache.org/docs/4.2.0/api/python/reference/api/pyspark.ml.feature.StandardScalerModel.html.</summary>
public sealed class StandardScalerModel : Model
{
    internal StandardScalerModel(RemoteModelRef model)
        : base(model)
    {
    }

    /// <summary>The vectors' column; the estimator's.</summary>
    public string? InputCol { get => Param<string?>(null); set => Set(value); }

    /// <summary>The scaled vectors' column; the estimator's, or named for <see cref="Params.Uid"/> when null.</summary>
    public string? OutputCol { get => Param<string?>(null); set => Set(value); }

    /// <summary>Loads a model that was saved.</summary>
    /// <param name="session">The session.</param>
    /// <param name="path">Its folder or URI, which the server reads.</param>
    /// <param name="cancellationToken">Cancels it on the server.</param>
    /// <exception cref="SparkException">There is no model, or one of another class.</exception>
    public static Task<StandardScalerModel> LoadAsync(SparkSession session, string path, CancellationToken cancellationToken = default) =>
        LoadAsync(session, "org.apache.spark.ml.feature.StandardScalerModel", path, model => new StandardScalerModel(model), cancellationToken);

    /// <summary>Loads a model that was saved, and waits for it.</summary>
    /// <param name="session">The session.</param>
    /// <param name="path">Its folder or URI, which the server reads.</param>
    /// <exception cref="SparkException">There is no model, or one of another class.</exception>
    public static StandardScalerModel Load(SparkSession session, string path) => Blocking.Run(() => LoadAsync(session, path));

    /// <summary>The means of the elements.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<Vector> MeanAsync(CancellationToken cancellationToken = default) => FetchAsync<Vector>("mean", [], cancellationToken);

    /// <summary>The standard deviations of the elements.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<Vector> StdAsync(CancellationToken cancellationToken = default) => FetchAsync<Vector>("std", [], cancellationToken);
}
