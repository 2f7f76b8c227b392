using Reelhouse.Spark.Sql.Udfs;

namespace Reelhouse.Spark.Sql;

/// <summary>Worker and program for clusters that take nothing from sessions: to be unpacked on every executor, and on the driver for functions of streams' batches.</summary>
public static class WorkerArchive
{
    /// <summary>
    /// Writes the worker and this program's assemblies into a file. Unpacked anywhere, its <c>reelhouse-worker</c> is what <c>PYSPARK_PYTHON</c> has to name there. It runs this
    /// build of the program: another one is told which build it found.
    /// </summary>
    /// <param name="path">The file, a tar archive compressed with gzip. One that is there is replaced.</param>
    /// <param name="runtimes">.NET runtimes to go along, as in <see cref="WorkerOptions.Runtimes"/>.</param>
    /// <exception cref="DirectoryNotFoundException">The worker is not beside this program, or a runtime's folder is not there.</exception>
    /// <exception cref="ArgumentException">A runtime's folder holds none that this worker could run on; the message names it.</exception>
    /// <exception cref="NotSupportedException">This program was published as a single file, which has no assemblies to take along.</exception>
    public static void Write(string path, params IEnumerable<string> runtimes)
    {
        var bundle = WorkerBundle.OfThisProgram([.. runtimes]);
        using var file = File.Create(path);
        file.Write(bundle.Content.Span);
    }
}
