using System.Text.Json;

namespace Reelhouse.Spark.Worker.Spark42.Logs;

/// <summary>
/// The standard output of a worker whose session asked for logs: the executor takes marked lines out of it and keeps them for the client's
/// python_worker_logs; the rest it copies into its own log.
/// </summary>
/// <remarks>
/// Spark 4.2 reads on by a call within the call as long as marked lines follow one another, and its stack overflows after some thousands of them; then
/// nobody reads any more, and the worker waits for ever. So a plain line goes with every entry.
/// </remarks>
/// <param name="output">Writes each line whole, whoever else writes.</param>
internal sealed class LogCapture(TextWriter output)
{
    private const string Marker = "PYTHON_WORKER_LOGGING:";

    /// <summary>Writes a line to the executor's own log.</summary>
    public void WritePlain(string text) => output.WriteLine(text.Replace(Marker, "PYTHON_WORKER_LOGGING :", StringComparison.Ordinal));

    /// <summary>Writes an entry for the client.</summary>
    /// <param name="writer">Whose it is: the executor gathers entries by this, which has neither ':' nor '_' in it.</param>
    /// <param name="entry">The entry.</param>
    public void Write(string writer, LogEntry entry) =>
        output.WriteLine($"{Marker}{writer}:{JsonSerializer.Serialize(entry, LogEntryJson.Default.LogEntry)}");

    /// <summary>A writer's entries are complete; from now on the client can see them.</summary>
    public void End(string writer) => output.WriteLine($"{Marker}{writer}:");
}
