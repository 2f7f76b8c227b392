using System.Text;

namespace Reelhouse.Spark.Engine.Processes;

/// <summary>A server as a Java program.</summary>
internal sealed record ServerCommand(string Name, string Java, IReadOnlyList<string> ClassPath, string MainClass)
{
    public IReadOnlyList<string> JvmOptions { get; init; } = [];

    public IReadOnlyList<string> Arguments { get; init; } = [];

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>How long the server may take to end after SIGTERM. Spark stops its context, Kafka flushes its log: done in three seconds, or it hangs.</summary>
    public int GraceSeconds { get; init; }

    /// <summary>Where the server's relative paths begin; null for the engine's own folder.</summary>
    public string? WorkingFolder { get; init; }

    /// <summary>The content of a Java argument file: every argument quoted, one a line. The class path would be too long to read in a list of processes.</summary>
    public string RenderArgumentFile()
    {
        var text = new StringBuilder();
        foreach (var argument in (string[])[.. JvmOptions, "-cp", string.Join(Path.PathSeparator, ClassPath), MainClass, .. Arguments])
            text.Append('"').Append(argument.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append("\"\n");
        return text.ToString();
    }
}
