using Reelhouse.Spark.Udfs;
using Reelhouse.Spark.Udfs.Commands;
using Reelhouse.Spark.Worker.Daemon;
using Reelhouse.Spark.Worker.Logging;

namespace Reelhouse.Spark.Worker.Loading;

/// <summary>Finds what a streaming query calls for its batches in the bundle that its command names, or in its own, and gives it the session of that query.</summary>
/// <param name="connectUrl">Where the Connect server listens that started this process.</param>
/// <param name="log">The driver's log.</param>
internal sealed class ForeachBatchLoader(string? connectUrl, LineLogger log)
{
    // Data frames are types of the program's own client, so that only a class of that assembly can make them.
    private const string ClientAssembly = "Reelhouse.Spark";
    private const string ClientClass = "Reelhouse.Spark.Sql.Streaming.ForeachBatchFunction";

    /// <exception cref="FormatException">The bytes are no such command of ours.</exception>
    public IForeachBatch Load(ReadOnlySpan<byte> bytes, string sessionId)
    {
        if (bytes.IndexOf(UdfCommand.Marker) < 0)
            throw new FormatException("The function is none of C#, Python's perhaps: PYSPARK_PYTHON of this server gives all functions of streams' batches to the C# worker. PySpark's foreachBatch needs a server without it.");
        var command = UdfCommand.Read(bytes);
        if (command is not { Kind: UdfKind.ForeachBatch, Files: { } files })
            throw new FormatException($"The command of kind {command.Kind} is for executors; a streaming query calls one of kind {UdfKind.ForeachBatch} that names its files.");
        if (connectUrl is null) throw new WorkerStartException("SPARK_CONNECT_LOCAL_URL is not set: a Spark Connect server starts this worker for its streaming queries, and tells it where to come.");
        var folder = Path.Combine(command.Bundle is null ? AppContext.BaseDirectory : Path.Combine(files, command.Bundle), "program");
        if (!Directory.Exists(folder))
        {
            throw new FormatException(command.Bundle is null
                ? $"The session says that worker and program are installed (WorkerInstalled), but there is no program in {folder}, beside the worker that this server starts for streams' batches: its PYSPARK_PYTHON has to lead to the installed one."
                : $"The session's program is not in {folder}, where Spark should have unpacked it on the driver.");
        }

        TaskContext.Enter(new() { FilesFolder = files, Logger = log.For($"session={sessionId}") }); // until the process ends with its query
        var program = new ShippedAssemblies(folder);
        var open = program.Load(ClientAssembly).GetType(ClientClass, throwOnError: true)!.GetMethod("Open")!.CreateDelegate<Func<Delegate, string, string?, IForeachBatch>>();
        return open(program.Load(command), $"{connectUrl};session_id={sessionId}", command.Bundle);
    }
}
