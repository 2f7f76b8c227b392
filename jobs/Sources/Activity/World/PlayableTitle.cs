namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>A title that subscribers may play.</summary>
/// <param name="Id">Its id, which is no other title's.</param>
/// <param name="Minutes">A film's length, or the length of one of a show's episodes.</param>
/// <param name="Query">What somebody types to find it.</param>
/// <param name="Genres">Its genres, by their places in the <see cref="Catalogue"/>.</param>
internal sealed record PlayableTitle(string Id, int Minutes, string Query, int[] Genres);
