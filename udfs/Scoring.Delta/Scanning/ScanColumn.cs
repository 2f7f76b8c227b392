namespace Reelhouse.Scoring.Delta.Scanning;

/// <summary>A column of the table that is read.</summary>
/// <param name="Name">Its name in data files.</param>
/// <param name="FieldId">Its number in data files, for tables that find columns by it.</param>
/// <param name="Type">Its type in the table, as DDL.</param>
/// <param name="Partition">Which of a file's partition values it is; null for a column of the files.</param>
internal sealed record ScanColumn(string Name, int? FieldId, string Type, int? Partition);
