using Reelhouse.JobEvents;

namespace Reelhouse.Jobs.Tables;

/// <summary>A table's last commit.</summary>
/// <param name="Table">The table.</param>
/// <param name="Version">The commit's version.</param>
/// <param name="Stamp">What it was made from; null where no job of ours made it.</param>
/// <param name="RowsWritten">Rows that the commit wrote, by Delta's own count.</param>
/// <param name="RowsRead">Rows that it was to write, as counted at the source; null where the commit does not tell.</param>
internal sealed record TableCommit(string Table, long Version, CommitStamp? Stamp, long RowsWritten, long? RowsRead = null)
{
    public TableVersion TableVersion => new(Table, Version);
}
