namespace Reelhouse.Jobs.Reports.Stakeholder;

/// <summary>A headline figure: what it is, the figure, and a few words to place it.</summary>
internal sealed record Tile(string Label, string Figure, string Note);
