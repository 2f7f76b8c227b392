namespace Reelhouse.Spark.Ml.Feature;

/// <summary>Learns how to bring each element of vectors to one scale: by its standard deviation over the rows, and its mean. See https://spark.apache.org/docs/4.2.0/ml-features.html#standardscaler.</summary>
public sealed class StandardScaler() : Estimator<StandardScalerModel>("org.apache.spark.ml.feature.StandardScaler")
{
    /// <summary>The vectors' column; null until it is set, which it has to be.</summary>
    public string? InputCol { get => Param<string?>(null); set => Set(value); }

    /// <summary>The scaled vectors' column, which the model adds; named for <see cref="Params.Uid"/> when null, the default.</summary>
    public string? OutputCol { get => Param<string?>(null); set => Set(value); }

    /// <summary>Whether the mean is taken off, which leaves no vector sparse; not by default.</summary>
    public bool WithMean { get => Param(false); set => Set(value); }

    /// <summary>Whether elements are divided by their standard deviation; so by default.</summary>
    public bool WithStd { get => Param(true); set => Set(value); }

    /// <inheritdoc/>
    protected override StandardScalerModel CreateModel(RemoteModelRef model) => new(model);
}
