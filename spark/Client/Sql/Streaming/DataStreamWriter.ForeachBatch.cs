using Google.Protobuf;
using Reelhouse.Spark.Plans;
using Reelhouse.Spark.Sql.Udfs;
using Reelhouse.Spark.Udfs;
using Reelhouse.Spark.Udfs.Commands;

namespace Reelhouse.Spark.Sql.Streaming;

public sealed partial class DataStreamWriter
{
    private UdfCommand? _function;

    /// <summary>
    /// Gives each batch to a function, which Spark's driver has called by a worker beside it. A batch that failed comes again with the same id, so that a Delta
    /// write with <c>txnAppId</c> and <c>txnVersion</c> takes each once.
    /// See https://spark.apache.org/docs/4.2.0/streaming/apis-on-dataframes-and-datasets.html#foreachbatch.
    /// </summary>
    /// <param name="function">
    /// A static method or a lambda over the batch's rows and its id, from 0. Captured variables go along as data; the session is the batch's
    /// <see cref="DataFrame.SparkSession"/>.
    /// </param>
    /// <exception cref="NotSupportedException">
    /// A variable that the function captures is no data; the message names it.
    /// </exception>
    public DataStreamWriter ForeachBatch([RunsOnWorkers] Action<DataFrame, long> function) => Calling(function);

    /// <inheritdoc cref="ForeachBatch(Action{DataFrame, long})"/>
    public DataStreamWriter ForeachBatch([RunsOnWorkers] Func<DataFrame, long, Task> function) => Calling(function);

    private DataStreamWriter Calling(Delegate function)
    {
        _function = ShippedFunction.ForeachBatch(function);
        return this;
    }

    // Where the bundle lies is known once it is there.
    private async Task PlaceFunctionAsync(CancellationToken cancellationToken)
    {
        if (_function is null) return;
        var command = await _frame.Session.Shipping.ToDriverAsync(_function, cancellationToken).ConfigureAwait(false);
        _start.ForeachBatch = new() { PythonFunction = new() { Command = ByteString.CopyFrom(command.Write()), PythonVer = UserFunctions.PythonVersion } };
    }
}
