namespace Reelhouse.Jobs;

/// <summary>The folder that reports are written to.</summary>
internal sealed record ReportSettings(string Folder);
