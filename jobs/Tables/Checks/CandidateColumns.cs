namespace Reelhouse.Jobs.Tables;

/// <summary>What a candidate row carries beside the table's own columns, until it has an outcome.</summary>
internal static class CandidateColumns
{
    /// <summary>The row as it was received: a message's text, or a file's columns as JSON.</summary>
    public const string Raw = "_raw";

    /// <summary>Where it came from: file and row, or topic, partition, offset and time.</summary>
    public const string Origin = "_origin";

    /// <summary>Texts that are no value of their column's type, by column.</summary>
    public const string Unreadable = "_unreadable";

    public const string IsFiltered = "_is_filtered";

    public const string FailedChecks = "_failed_checks";

    public const string Outcome = "_outcome";
}
