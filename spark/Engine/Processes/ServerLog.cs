namespace Reelhouse.Spark.Engine.Processes;

/// <summary>The file that a server writes to; the one of the start before is kept beside it.</summary>
internal sealed record ServerLog(string File)
{
    private static readonly string[] Telling = ["Caused by:", "ERROR", "FATAL", "Exception", "Error"];

    private static readonly string[] LostPort = ["Address already in use", "BindException", "Failed to bind"];

    /// <summary>Puts the log of the start before aside.</summary>
    public void Turn()
    {
        if (System.IO.File.Exists(File))
            System.IO.File.Move(File, Path.ChangeExtension(File, ".previous.log"), overwrite: true);
    }

    public IReadOnlyList<string> Tail(int lines = 25) => System.IO.File.Exists(File) ? [.. System.IO.File.ReadLines(File).TakeLast(lines)] : [];

    /// <summary>The line that tells most: the last one that names an error, or else the last one; never a line of a stack.</summary>
    public string MostTelling() => MostTelling(Tail(200)); // a stack may be longer than the tail that is shown

    /// <inheritdoc cref="MostTelling()"/>
    public static string MostTelling(IEnumerable<string> lines)
    {
        var told = lines.Where(line => !line.TrimStart().StartsWith("at ", StringComparison.Ordinal)).ToList();
        return (told.FindLast(line => Array.Exists(Telling, word => line.Contains(word, StringComparison.Ordinal))) ?? told.LastOrDefault() ?? "it wrote nothing").Trim();
    }

    /// <summary>Whether the server found its port taken.</summary>
    public static bool TellsOfTakenPort(IReadOnlyList<string> lines) =>
        lines.Any(line => Array.Exists(LostPort, words => line.Contains(words, StringComparison.Ordinal)));
}
