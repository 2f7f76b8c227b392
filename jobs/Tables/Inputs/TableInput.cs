namespace Reelhouse.Jobs.Tables;

/// <summary>A table that a job reads, and what it does with its rows.</summary>
internal sealed record TableInput(string Table, InputUse Use);
