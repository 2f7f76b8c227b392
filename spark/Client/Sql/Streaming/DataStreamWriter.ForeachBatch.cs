using Google.Protobuf;
using Reelhouse.Spark.Plans;
using Reelhouse.Spark.Sql.Streaming.Staging;
using Reelhouse.Spark.Sql.Udfs;
using Reelhouse.Spark.Udfs;
using Reelhouse.Spark.Udfs.Commands;

namespace Reelhouse.Spark.Sql.Streaming;

public sealed partial class DataStreamWriter
{
    private Func<DataFrame, long, Task>? _function;
    private UdfCommand? _command;

    /// <summary>
    /// Gives each batch to a function, which Spark's driver has called by a worker beside it. A batch that failed comes again with the same id, so that a Delta
    /// write with <c>txnAppId</c> and <c>txnVersion</c> takes each once. Where the server starts no worker, and the query has a <c>checkpointLocation</c> and appends, this program calls
    /// the function as <see cref="ForeachBatchAtClient(Func{DataFrame, long, Task})"/> does, and the log says so.
    /// See https://spark.apache.org/docs/4.2.0/streaming/apis-on-dataframes-and-datasets.html#foreachbatch.
    /// </summary>
    /// <param name="function">
    /// A static method or a lambda over the batch's rows and its id, from 0. Captured variables go along as data; the session is the batch's
    /// <see cref="DataFrame.SparkSession"/>.
    /// </param>
    /// <exception cref="NotSupportedException">
    /// A variable that the function captures is no data; the message names it.
    /// </exception>
    public DataStreamWriter ForeachBatch([RunsOnWorkers] Action<DataFrame, long> function) => Calling(Asynchronous(function), ShippedFunction.ForeachBatch(function));

    /// <inheritdoc cref="ForeachBatch(Action{DataFrame, long})"/>
    public DataStreamWriter ForeachBatch([RunsOnWorkers] Func<DataFrame, long, Task> function) => Calling(function, ShippedFunction.ForeachBatch(function));

    private DataStreamWriter Calling(Func<DataFrame, long, Task> function, UdfCommand? command)
    {
        ArgumentNullException.ThrowIfNull(function);
        (_function, _command) = (function, command);
        return this;
    }

    private async Task<StreamingQuery> StartFunctionAsync(Func<DataFrame, long, Task> function, CancellationToken cancellationToken)
    {
        if (_command is null) return await StartAtClientAsync(function, cancellationToken).ConfigureAwait(false);
        if (CheckpointLocation is { } checkpoint && await BatchStage.IsThereAsync(_frame.Session, checkpoint, cancellationToken).ConfigureAwait(false))
        {
            // What is staged and not done would be lost with another sink.
            _frame.Session.Client.Logger.CallingFunctionHereAgain(checkpoint);
            return await StartAtClientAsync(function, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            return await StartAtServerAsync(_command, cancellationToken).ConfigureAwait(false);
        }
        catch (SparkException failed) when (ForeachBatchFailure.IsOfAnotherProgram(failed))
        {
            if (ClientHindrance is { } hindrance) throw ForeachBatchFailure.NoWorker(failed, hindrance);
            _frame.Session.Client.Logger.CallingFunctionHere(_frame.Session.SessionId, failed.Message);
            return await StartAtClientAsync(function, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<StreamingQuery> StartAtServerAsync(UdfCommand command, CancellationToken cancellationToken)
    {
        // Where the bundle lies is known once it is there.
        command = await _frame.Session.Shipping.ToDriverAsync(command, cancellationToken).ConfigureAwait(false);
        _start.ForeachBatch = new() { PythonFunction = new() { Command = ByteString.CopyFrom(command.Write()), PythonVer = UserFunctions.PythonVersion } };
        return await StartAsync(_frame.Session, Command, cancellationToken).ConfigureAwait(false);
    }
}
