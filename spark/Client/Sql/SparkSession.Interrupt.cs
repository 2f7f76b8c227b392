namespace Reelhouse.Spark.Sql;

public sealed partial class SparkSession
{
    /// <summary>Interrupts every running operation of this session.</summary>
    /// <returns>The ids of the operations that were interrupted.</returns>
    public IReadOnlyList<string> InterruptAll() => InterruptAllAsync().GetAwaiter().GetResult();

    /// <inheritdoc cref="InterruptAll"/>
    public async Task<IReadOnlyList<string>> InterruptAllAsync(CancellationToken cancellationToken = default) =>
        (await Client.InterruptAllAsync(cancellationToken).ConfigureAwait(false)).InterruptedIds;

    /// <summary>Interrupts the running operations that carry a tag; see <see cref="AddTag"/>.</summary>
    /// <returns>The ids of the operations that were interrupted.</returns>
    public IReadOnlyList<string> InterruptTag(string tag) => InterruptTagAsync(tag).GetAwaiter().GetResult();

    /// <inheritdoc cref="InterruptTag"/>
    public async Task<IReadOnlyList<string>> InterruptTagAsync(string tag, CancellationToken cancellationToken = default) =>
        (await Client.InterruptTagAsync(tag, cancellationToken).ConfigureAwait(false)).InterruptedIds;

    /// <summary>Interrupts one operation.</summary>
    /// <returns>Its id, or nothing when it was not running.</returns>
    public IReadOnlyList<string> InterruptOperation(string operationId) => InterruptOperationAsync(operationId).GetAwaiter().GetResult();

    /// <inheritdoc cref="InterruptOperation"/>
    public async Task<IReadOnlyList<string>> InterruptOperationAsync(string operationId, CancellationToken cancellationToken = default) =>
        (await Client.InterruptOperationAsync(operationId, cancellationToken).ConfigureAwait(false)).InterruptedIds;

    /// <summary>Gives the operations that this thread or asynchronous flow starts from now on a tag, by which they can be interrupted.</summary>
    /// <exception cref="ArgumentException">The tag is empty or has a comma.</exception>
    public void AddTag(string tag) => Client.Tags.Add(tag);

    /// <summary>Takes a tag off the operations that this thread or asynchronous flow starts from now on.</summary>
    public void RemoveTag(string tag) => Client.Tags.Remove(tag);

    /// <summary>The tags of operations that this thread or asynchronous flow starts.</summary>
    public IReadOnlyCollection<string> GetTags() => Client.Tags.Current;

    /// <summary>Takes every tag off the operations that this thread or asynchronous flow starts from now on.</summary>
    public void ClearTags() => Client.Tags.Clear();
}
