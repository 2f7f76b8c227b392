using Reelhouse.Spark.Plans;
using Reelhouse.Spark.Sql;
using Proto = Spark.Connect;

namespace Reelhouse.Spark.Ml;

/// <summary>Saves a model in MLlib's own format, which any Spark reads. See https://spark.apache.org/docs/4.2.0/ml-pipeline.html#ml-persistence-saving-and-loading-pipelines.</summary>
public sealed class MlWriter
{
    private readonly RemoteModelRef _model;
    private readonly Proto.MlParams _params;
    private readonly Dictionary<string, string> _options = [];
    private bool _overwrites;

    internal MlWriter(RemoteModelRef model, Proto.MlParams values)
    {
        _model = model;
        _params = values;
    }

    /// <summary>Replaces what is at the path; an error otherwise.</summary>
    /// <returns>This writer.</returns>
    public MlWriter Overwrite()
    {
        _overwrites = true;
        return this;
    }

    /// <summary>An option of the format.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>This writer.</returns>
    public MlWriter Option(string key, string value)
    {
        _options[key] = value;
        return this;
    }

    /// <summary>Saves the model.</summary>
    /// <param name="path">A folder or its URI, which the server writes.</param>
    /// <param name="cancellationToken">Cancels it on the server.</param>
    /// <exception cref="SparkException">There is something at the path already, or it can't be written.</exception>
    public Task SaveAsync(string path, CancellationToken cancellationToken = default) =>
        _model.RunAsync(MachineLearning.Write(_model.Id, _params, path, _overwrites, _options), cancellationToken);

    /// <summary>Saves the model and waits.</summary>
    /// <param name="path">A folder or its URI, which the server writes.</param>
    /// <exception cref="SparkException">There is something at the path already, or it can't be written.</exception>
    public void Save(string path) => Blocking.Run(() => SaveAsync(path));
}
