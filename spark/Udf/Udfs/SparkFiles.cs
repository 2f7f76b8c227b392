namespace Reelhouse.Spark.Udfs;

/// <summary>
/// Finds files and archives that were added to the session, within a function.
/// See https://spark.apache.org/docs/4.2.0/api/python/reference/api/pyspark.SparkFiles.html.
/// </summary>
public static class SparkFiles
{
    /// <summary>Where a file lies, or the folder that an archive was unpacked to.</summary>
    /// <param name="name">The name that it was added by.</param>
    /// <exception cref="InvalidOperationException">The code does not run in a Spark task.</exception>
    /// <exception cref="FileNotFoundException">Nothing was added to the session by that name.</exception>
    public static string Get(string name)
    {
        var task = TaskContext.Current ?? throw new InvalidOperationException($"'{name}' can be found in a Spark task only: SparkFiles.Get is for functions that run on executors.");
        var path = Path.Combine(task.FilesFolder, name);
        return Path.Exists(path) ? path : throw new FileNotFoundException($"'{name}' was not added to the session: call AddFile or AddArchive before the query.", path);
    }
}
