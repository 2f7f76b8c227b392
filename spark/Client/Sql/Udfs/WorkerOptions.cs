namespace Reelhouse.Spark.Sql;

/// <summary>How C# functions come to the executors. Default: worker and program go to the server with the first query that needs them, and executors have .NET.</summary>
public sealed class WorkerOptions
{
    /// <summary>
    /// Whether worker and program lie on the executors already, as <see cref="WorkerArchive"/> writes them, and <c>PYSPARK_PYTHON</c> of the server names
    /// the worker there. Then nothing is sent, and no setting of the session is changed. Default: false.
    /// </summary>
    public bool IsInstalled { get; set; }

    /// <summary>
    /// .NET runtimes to send along, for executors that have none: folders as .NET's Linux archives unpack, with <c>dotnet</c>, <c>host</c> and <c>shared</c>; one for
    /// each architecture. Of a folder with more in it, only the newest runtime of this worker's .NET goes. Default: none.
    /// </summary>
    public IList<string> Runtimes { get; } = [];

    /// <summary>What a session keeps, whatever becomes of the options that it was opened with.</summary>
    internal WorkerOptions Copy()
    {
        var copy = new WorkerOptions { IsInstalled = IsInstalled };
        foreach (var runtime in Runtimes) copy.Runtimes.Add(runtime);
        return copy;
    }
}
