namespace Reelhouse.Jobs.Tables;

/// <summary>A row that a table turned away.</summary>
[Table("quarantine.rows", Owner = "data", Grain = "A row that broke a check or came too late, with every reason and where it came from")]
internal sealed record QuarantinedRow(
    [Doc("The row's key, as far as it could be read")] string? RowKey,
    [Doc("The row as it was received: a message's text, or a file's columns as JSON")] string? Raw,
    [Doc("quarantined, or late")] string Outcome,
    [Doc("Every check that the row broke")] IReadOnlyList<string> FailedChecks,
    [Doc("Texts that are no value of their column's type, by column")] IReadOnlyDictionary<string, string> Unreadable,
    [Doc("The file it came in")] string? File,
    [Doc("The row's number in the file, from 1")] long? Row,
    [Doc("The topic it came by")] string? Topic,
    [Doc("The topic's partition")] int? Partition,
    [Doc("The message's offset in the partition")] long? Offset,
    [Doc("When the message was received")] DateTimeOffset? ReceivedAt)
{
    /// <summary>The quarantine of a table: <c>silver.titles</c> has <c>quarantine.titles</c>.</summary>
    public static TableDefinition Of(TableDefinition table) => Table<QuarantinedRow>.Definition.Named($"quarantine.{table.Entity}");
}
