namespace Reelhouse.Spark.Sql.Streaming;

/// <summary>Tells in their own words what Spark tells of functions of batches as failures of Python.</summary>
internal static class ForeachBatchFailure
{
    private const string Place = "in the function of a streaming query's batches (ForeachBatch).";

    /// <summary>Asks about queries; where one failed in its function, the error is what the function threw.</summary>
    public static async Task<T> TellAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (SparkException failed) when (Thrown(failed) is { } thrown)
        {
            throw Reworded(failed, $"{thrown}{Environment.NewLine}{Place}");
        }
    }

    /// <summary>What a function threw in this program, told as a worker's is.</summary>
    public static SparkException Of(Exception thrown) => new($"{thrown}{Environment.NewLine}{Place}", thrown);

    /// <summary>Whether a query could not start since the server starts another program than our worker for its function.</summary>
    // A program that answers otherwise than Spark expects has an error class of Spark's, one that ends at once or is not there has a message alone. What our worker
    // says of a command has its own frames below it.
    public static bool IsOfAnotherProgram(SparkException failed) => !failed.Message.Contains("Reelhouse.Spark.Worker", StringComparison.Ordinal)
        && (failed.ErrorClass?.StartsWith("STREAMING_PYTHON_RUNNER_INITIALIZATION", StringComparison.Ordinal) == true
            || failed.Message.Contains("Python worker failed to connect back", StringComparison.Ordinal)
            || failed.Message.Contains("Cannot run program", StringComparison.Ordinal));

    /// <summary>Says what to do where the server starts another program, and this one does not call the function either.</summary>
    /// <param name="failed">What Spark says.</param>
    /// <param name="hindrance">Why this program does not.</param>
    public static SparkException NoWorker(SparkException failed, string hindrance) => Reworded(failed,
        "The server could not start the C# worker for ForeachBatch. It starts what PYSPARK_PYTHON names in the environment of the Connect server's process: set that to "
        + "a copy of spark-submit/local/python.sh, and REELHOUSE_WORKER to the path of a reelhouse-worker of this release, which needs the .NET 10 runtime there (see spark-submit/README.md). "
        + $"Or let this program call the function, which is hindered by this: {hindrance} Spark says: {failed.Message}");

    private static string? Thrown(SparkException failed) =>
        failed.ErrorClass == "PYTHON_EXCEPTION" && failed.MessageParameters.GetValueOrDefault("msg", "").Contains("foreachBatch", StringComparison.Ordinal)
            ? failed.MessageParameters.GetValueOrDefault("traceback")
            : failed.InnerException is SparkException cause ? Thrown(cause) : null;

    private static SparkException Reworded(SparkException failed, string message) => new(message, failed)
    {
        ErrorClass = failed.ErrorClass,
        SqlState = failed.SqlState,
        MessageParameters = failed.MessageParameters,
        ServerStackTrace = failed.ServerStackTrace,
        ServerTypes = failed.ServerTypes,
    };
}
