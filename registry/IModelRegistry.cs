namespace Reelhouse.Registry;

/// <summary>
/// Runs, and the model versions that came out of them. Names and words are MLflow's: https://mlflow.org/docs/latest/ml/model-registry.
/// Every method throws <see cref="ModelRegistryException"/> where the registry refuses or does not answer.
/// </summary>
public interface IModelRegistry
{
    /// <summary>Starts a run, of status <see cref="RunStatus.Running"/>.</summary>
    /// <param name="experiment">The experiment that it belongs to; made where it is missing.</param>
    /// <param name="name">What people call the run; names may repeat.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    Task<Run> StartRunAsync(string experiment, string name, CancellationToken cancellationToken = default);

    /// <summary>Adds to a run. A tag or metric that is there is replaced; a parameter keeps the value that it has, and another is refused.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="data">What to add.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    Task LogAsync(string runId, RunData data, CancellationToken cancellationToken = default);

    /// <summary>Keeps a file with a run, in the place of one of the same path.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="path">Where, below the run, with slashes: <c>plots/calibration.json</c>.</param>
    /// <param name="content">The file.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    Task LogArtifactAsync(string runId, string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default);

    /// <summary>A file of a run, as it was logged.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="path">Its path below the run.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    Task<byte[]> ReadArtifactAsync(string runId, string path, CancellationToken cancellationToken = default);

    /// <summary>Ends a run.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="status">How it ended.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    Task FinishRunAsync(string runId, RunStatus status, CancellationToken cancellationToken = default);

    /// <summary>A run with all that was logged; null where there is none of this id.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    Task<Run?> FindRunAsync(string runId, CancellationToken cancellationToken = default);

    /// <summary>Makes a file the next version of a model. The same bytes of the same run are the same version.</summary>
    /// <param name="name">The model, made where it is missing: letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</param>
    /// <param name="runId">The run that made the file.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    Task<ModelVersion> RegisterAsync(string name, string runId, ModelFile file, CancellationToken cancellationToken = default);

    /// <summary>A version by its number; null where there is none.</summary>
    /// <param name="name">The model.</param>
    /// <param name="version">The number.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    Task<ModelVersion?> FindAsync(string name, int version, CancellationToken cancellationToken = default);

    /// <summary>The version that an alias stands for; null where no version has it.</summary>
    /// <param name="name">The model.</param>
    /// <param name="alias">The alias, such as <see cref="Alias.Champion"/>.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    Task<ModelVersion?> FindAsync(string name, string alias, CancellationToken cancellationToken = default);

    /// <summary>The versions of a model, the newest first; none where the model is not there.</summary>
    /// <param name="name">The model.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    Task<IReadOnlyList<ModelVersion>> ListAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Lets an alias stand for a version, and for no other any more.</summary>
    /// <param name="name">The model.</param>
    /// <param name="alias">The alias: letters, digits, <c>-</c> and <c>_</c>.</param>
    /// <param name="version">The version's number.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    Task SetAliasAsync(string name, string alias, int version, CancellationToken cancellationToken = default);

    /// <summary>Takes an alias away; nothing happens where no version has it.</summary>
    /// <param name="name">The model.</param>
    /// <param name="alias">The alias.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    Task DeleteAliasAsync(string name, string alias, CancellationToken cancellationToken = default);

    /// <summary>Sets a tag of a version, over one that is there.</summary>
    /// <param name="name">The model.</param>
    /// <param name="version">The version's number.</param>
    /// <param name="key">The tag.</param>
    /// <param name="value">Its value.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    Task SetTagAsync(string name, int version, string key, string value, CancellationToken cancellationToken = default);

    /// <summary>The file of a version, when it is registered and has the bytes that were.</summary>
    /// <param name="version">The version; the registry is asked for its hash again.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <exception cref="ModelRefusedException">The version is not registered, or the file differs from the registered one.</exception>
    Task<byte[]> LoadAsync(ModelVersion version, CancellationToken cancellationToken = default);
}
