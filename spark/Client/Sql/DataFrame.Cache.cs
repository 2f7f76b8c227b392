using Reelhouse.Spark.Plans;
using Proto = Spark.Connect;

namespace Reelhouse.Spark.Sql;

public sealed partial class DataFrame
{
    private Proto.CachedRemoteRelation? _checkpoint;

    /// <summary>Keeps the rows once they are computed, until <see cref="UnpersistAsync"/>.</summary>
    /// <param name="storageLevel">Where; <see cref="StorageLevel.MEMORY_AND_DISK_DESER"/> by default.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>This data frame.</returns>
    public async Task<DataFrame> PersistAsync(StorageLevel? storageLevel = null, CancellationToken cancellationToken = default)
    {
        var level = storageLevel ?? StorageLevel.MEMORY_AND_DISK_DESER;
        await AnalyzeAsync(new() { Persist = new() { Relation = Relation, StorageLevel = level.ToProto() } }, cancellationToken)
            .ConfigureAwait(false);
        return this;
    }

    /// <summary>Forgets the rows that <see cref="PersistAsync"/> kept.</summary>
    /// <param name="blocking">Whether to wait until they are gone; not by default.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>This data frame.</returns>
    public async Task<DataFrame> UnpersistAsync(bool blocking = false, CancellationToken cancellationToken = default)
    {
        await AnalyzeAsync(new() { Unpersist = new() { Relation = Relation, Blocking = blocking } }, cancellationToken).ConfigureAwait(false);
        return this;
    }

    /// <summary>Lets go of the rows that a checkpoint kept: the server cleans them up, and refuses the data frame from then on. PySpark's client does the same when the data frame is collected as garbage.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="InvalidOperationException">No checkpoint gave the data frame.</exception>
    public Task ReleaseCheckpointAsync(CancellationToken cancellationToken = default) => _checkpoint is null
        ? throw new InvalidOperationException("The data frame is no checkpoint's: only what CheckpointAsync and LocalCheckpointAsync give can be released.")
        : Session.Runner.RunAsync(Commands.RemoveCheckpoint(_checkpoint), [], cancellationToken);

    /// <summary>Where the rows are kept.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<StorageLevel> StorageLevelAsync(CancellationToken cancellationToken = default)
    {
        var response = await AnalyzeAsync(new() { GetStorageLevel = new() { Relation = Relation } }, cancellationToken).ConfigureAwait(false);
        return StorageLevel.FromProto(response.GetStorageLevel.StorageLevel);
    }

    /// <summary>Computes the rows and keeps them, cut off from the plan they came from; they live until <see cref="ReleaseCheckpointAsync"/> or the session's end.</summary>
    /// <param name="eager">Whether at once, and not with the first action; at once by default.</param>
    /// <param name="cancellationToken">Cancels the computation on the server.</param>
    /// <returns>A data frame of the rows that are kept.</returns>
    public Task<DataFrame> CheckpointAsync(bool eager = true, CancellationToken cancellationToken = default) =>
        CheckpointedAsync(Commands.Checkpoint(Relation, local: false, eager), cancellationToken);

    /// <summary>As <see cref="CheckpointAsync"/>, kept on executors only: quicker, and lost with them.</summary>
    /// <param name="eager">Whether at once, and not with the first action; at once by default.</param>
    /// <param name="storageLevel">Where; the server's default when null.</param>
    /// <param name="cancellationToken">Cancels the computation on the server.</param>
    /// <returns>A data frame of the rows that are kept.</returns>
    public Task<DataFrame> LocalCheckpointAsync(
        bool eager = true, StorageLevel? storageLevel = null, CancellationToken cancellationToken = default) =>
        CheckpointedAsync(Commands.Checkpoint(Relation, local: true, eager, storageLevel?.ToProto()), cancellationToken);

    /// <summary>Keeps the rows once they are computed.</summary>
    /// <param name="storageLevel">Where; <see cref="StorageLevel.MEMORY_AND_DISK_DESER"/> by default.</param>
    /// <returns>This data frame.</returns>
    public DataFrame Persist(StorageLevel? storageLevel = null) => Blocking.Run(() => PersistAsync(storageLevel));

    /// <summary>Keeps the rows once they are computed; the same as <see cref="Persist"/>.</summary>
    /// <returns>This data frame.</returns>
    public DataFrame Cache() => Persist();

    /// <summary>Forgets the rows that <see cref="Persist"/> kept.</summary>
    /// <param name="blocking">Whether to wait until they are gone; not by default.</param>
    /// <returns>This data frame.</returns>
    public DataFrame Unpersist(bool blocking = false) => Blocking.Run(() => UnpersistAsync(blocking));

    /// <summary>Computes the rows and keeps them, cut off from the plan they came from; waits.</summary>
    /// <param name="eager">Whether at once, and not with the first action; at once by default.</param>
    /// <returns>A data frame of the rows that are kept.</returns>
    public DataFrame Checkpoint(bool eager = true) => Blocking.Run(() => CheckpointAsync(eager));

    /// <summary>As <see cref="Checkpoint"/>, kept on executors only; waits.</summary>
    /// <param name="eager">Whether at once, and not with the first action; at once by default.</param>
    /// <returns>A data frame of the rows that are kept.</returns>
    public DataFrame LocalCheckpoint(bool eager = true) => Blocking.Run(() => LocalCheckpointAsync(eager));

    private async Task<DataFrame> CheckpointedAsync(Proto.Command command, CancellationToken cancellationToken)
    {
        var kept = await Session.Runner
            .ResultAsync(command, response => response.CheckpointCommandResult?.Relation, Observations, cancellationToken)
            .ConfigureAwait(false);
        return kept is null
            ? throw new SparkException("The server made the checkpoint but did not say where it is.")
            : new DataFrame(Session, new Proto.Relation { CachedRemoteRelation = kept }) { _checkpoint = kept };
    }
}
