using Reelhouse.Spark.Sql.Streaming.Staging;

namespace Reelhouse.Spark.Sql.Streaming;

public sealed partial class DataStreamWriter
{
    private string? CheckpointLocation => OptionOf("checkpointLocation");

    // The server says the same of PartitionBy where it has the function called.
    private string? ClientHindrance =>
        CheckpointLocation is null
            ? "The option checkpointLocation is missing: batches for a function that this program calls are staged there."
        : _start.OutputMode.Length > 0 && !_start.OutputMode.Equals("append", StringComparison.OrdinalIgnoreCase)
            ? $"The output mode is '{_start.OutputMode}': batches for a function that this program calls are staged in files, which takes 'append'. Have the server's worker call the function "
                + "(ForeachBatch; spark-submit/README.md says what the server needs), or write the stream to a sink that takes this mode."
        : _start.PartitioningColumnNames.Count > 0 || _start.ClusteringColumnNames.Count > 0
            ? "PartitionBy and ClusterBy have no place with ForeachBatch: the function says how it writes its rows."
        : null;

    /// <summary>
    /// Gives each batch to a function that this program calls, as long as it runs; the server needs to know nothing of C#. The query stages its batches in files beside its checkpoint, so that
    /// a batch that the function was not done with comes again with the same id and the same rows, also in another program: a Delta write with <c>txnAppId</c> and <c>txnVersion</c> takes
    /// each once. The query needs the option <c>checkpointLocation</c>, of a checkpoint that no query has written by to another sink, and the output mode append.
    /// </summary>
    /// <param name="function">A function over the batch's rows, in the session that starts the query, and its id, from 0. It may capture anything.</param>
    public DataStreamWriter ForeachBatchAtClient(Action<DataFrame, long> function) => Calling(Asynchronous(function), command: null);

    /// <inheritdoc cref="ForeachBatchAtClient(Action{DataFrame, long})"/>
    public DataStreamWriter ForeachBatchAtClient(Func<DataFrame, long, Task> function) => Calling(function, command: null);

    private static Func<DataFrame, long, Task> Asynchronous(Action<DataFrame, long> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return (batch, batchId) =>
        {
            function(batch, batchId);
            return Task.CompletedTask;
        };
    }

    private async Task<StreamingQuery> StartAtClientAsync(Func<DataFrame, long, Task> function, CancellationToken cancellationToken) => ClientHindrance is { } hindrance
        ? throw new InvalidOperationException(hindrance)
        : new(_frame.Session, await BatchLoop.StartAsync(_frame, _start, CheckpointLocation!, function, cancellationToken).ConfigureAwait(false));

    private string? OptionOf(string key) => _start.Options.FirstOrDefault(option => option.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Value;
}
