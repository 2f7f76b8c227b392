namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>A row of the titles file, as text.</summary>
internal sealed record DeliveredTitle(string Id, string Kind, string Name, string Rating, string Duration, string Genres);
