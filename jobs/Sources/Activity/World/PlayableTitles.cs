using System.Globalization;
using System.Text;

namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>
/// Which titles can be played: those whose row nobody downstream would turn away, so that an unknown title in an event is a planted one and
/// never a title that lies in quarantine.
/// </summary>
internal static class PlayableTitles
{
    private static readonly HashSet<string> Ratings =
        ["G", "PG", "PG-13", "R", "NC-17", "NR", "UR", "TV-Y", "TV-Y7", "TV-Y7-FV", "TV-G", "TV-PG", "TV-14", "TV-MA"];

    /// <summary>The genres of the playable titles, and the titles.</summary>
    public static (string[] Genres, PlayableTitle[] Titles) Of(IReadOnlyList<DeliveredTitle> delivered)
    {
        var times = delivered.CountBy(title => title.Id).ToDictionary(StringComparer.Ordinal);
        var clean = delivered.Where(title => title.Id.Length > 0 && times[title.Id] == 1 && IsClean(title)).ToList();
        string[] genres = [.. clean.SelectMany(Genres).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return (genres, [.. clean.Select(title => Playable(title, genres))]);
    }

    private static bool IsClean(DeliveredTitle title) =>
        title.Kind is "Movie" or "TV Show"
        && title.Name.Length > 0
        && Ratings.Contains(title.Rating)
        && Number(title.Duration) > 0
        && Genres(title).Any();

    private static PlayableTitle Playable(DeliveredTitle title, string[] genres)
    {
        var minutes = title.Kind == "Movie" ? Number(title.Duration) : EpisodeMinutes(title.Id);
        var query = string.Join(' ', title.Name.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(2));
        return new(title.Id, minutes, query, [.. Genres(title).Select(genre => Array.BinarySearch(genres, genre, StringComparer.Ordinal))]);
    }

    private static IEnumerable<string> Genres(DeliveredTitle title) =>
        title.Genres.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // "90 min", "1 Season", "2 Seasons"
    private static int Number(string duration) =>
        duration.Split(' ') is [var number, "min" or "Season" or "Seasons"]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;

    // The catalogue does not tell how long a show's episodes are.
    private static int EpisodeMinutes(string id) => 22 + (int)(RandomStream.Hash(Encoding.UTF8.GetBytes(id)) % 37);
}
