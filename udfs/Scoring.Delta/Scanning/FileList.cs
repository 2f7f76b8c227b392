using Reelhouse.Spark.Sql;

namespace Reelhouse.Scoring.Delta.Scanning;

/// <summary>A snapshot's files.</summary>
/// <param name="Files">A row for each, as the log has it.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Bytes">How large they are together.</param>
/// <param name="First">The path of one of them, if there are any.</param>
/// <param name="Schemes">The schemes of their paths; <c>file</c> for those below the table's folder.</param>
internal sealed record FileList(DataFrame Files, long Count, long Bytes, string? First, IReadOnlyList<string> Schemes)
{
    /// <summary>So many files' rows are small beside what reading the log once more takes.</summary>
    public const int Few = 4096;
}
