namespace Reelhouse.Spark.Engine.Servers;

/// <summary>
/// What makes Spark start the C# worker for C# functions of streams' batches, and Python for Python's. The server starts either by the one name that its own
/// environment has for Python.
/// </summary>
internal static class PythonDispatch
{
    /// <param name="worker">The worker's program; null where there is none, and Spark starts what the caller's environment names.</param>
    /// <param name="variable">The caller's environment.</param>
    public static Dictionary<string, string> Of(string? worker, Func<string, string?> variable) => worker is null ? [] : new()
    {
        ["PYSPARK_PYTHON"] = EngineFolders.PythonScript,
        ["REELHOUSE_WORKER"] = Path.GetFullPath(worker),
        ["REELHOUSE_PYTHON"] = variable("PYSPARK_PYTHON") ?? variable("PYSPARK_DRIVER_PYTHON") ?? "python3",
    };
}
