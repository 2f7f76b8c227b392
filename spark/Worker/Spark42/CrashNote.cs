using System.Text;

namespace Reelhouse.Spark.Worker.Spark42;

/// <summary>
/// What the JVM tells its user when this process is gone all of a sudden: it reads the file named by the process in the folder that it gives with
/// spark.sql.execution.pyspark.udf.faulthandler.enabled. Nothing runs any more when .NET ends a process whose stack overflowed, so it is written beforehand.
/// </summary>
/// <param name="folder">The folder; null where the JVM gives none, and nothing is written.</param>
internal sealed class CrashNote(string? folder)
{
    private const string Text = """
        The worker's process ended while it ran the tasks below. A function without end to its recursion (a stack of 16 MB overflows), a crash in native code,
        and the system's lack of memory end a process with all its tasks; .NET writes what it knows of that to the standard error, which is the executor's log.
        """;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Lock _lock = new();
    private readonly List<string> _running = [];
    private readonly string _file = Path.Combine(folder ?? "", $"{Environment.ProcessId}");

    /// <summary>Notes a task, until what is returned is disposed of.</summary>
    public IDisposable? Begin(string task)
    {
        if (folder is null) return null;
        Change(() => _running.Add(task));
        return new Ending(() => Change(() => _running.Remove(task)));
    }

    private void Change(Action change)
    {
        lock (_lock)
        {
            change();
            try
            {
                if (_running.Count == 0) File.Delete(_file);
                else File.WriteAllText(_file, $"{Text}{Environment.NewLine}{string.Join(Environment.NewLine, _running)}", Utf8);
            }
            catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
            {
                // A task is not to fail for want of a note about it.
            }
        }
    }

    private sealed class Ending(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
