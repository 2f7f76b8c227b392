namespace Reelhouse.Scoring.Delta.Scanning;

/// <summary>A data file on its way back to Spark.</summary>
/// <param name="File">What is known of it, as JSON.</param>
internal sealed record ListedFile(string File);
