namespace Reelhouse.Jobs.Tables;

/// <summary>A table's column that values must be found in.</summary>
internal sealed record Reference(string Table, string Column);
