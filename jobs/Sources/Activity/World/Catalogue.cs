using System.Text;

namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>The titles on offer: one shelf for all, and one a genre.</summary>
internal sealed class Catalogue
{
    private readonly PlayableTitle[] _titles;
    private readonly Shelf _all;
    private readonly Shelf[] _byGenre;
    private readonly HashSet<string> _delivered;

    public Catalogue(int seed, IReadOnlyList<DeliveredTitle> delivered)
    {
        var (genres, titles) = PlayableTitles.Of(delivered);
        if (titles.Length == 0)
            throw new ArgumentException("No delivered title can be played: every row has a double id, an unknown rating or no duration.");
        _titles = [.. titles.OrderBy(title => Popularity(seed, title.Id)).ThenBy(title => title.Id, StringComparer.Ordinal)];
        _all = new(_titles);
        _byGenre = [.. genres.Index().Select(genre => new Shelf(_titles.Where(title => title.Genres.Contains(genre.Index))))];
        _delivered = [.. delivered.Select(title => title.Id)];
    }

    public IReadOnlyList<PlayableTitle> Titles => _titles;

    public PlayableTitle Any(ref RandomStream draw) => _all.Draw(ref draw);

    public PlayableTitle OfGenre(int genre, ref RandomStream draw) => _byGenre[genre].Draw(ref draw);

    /// <summary>A genre, the likelier the more titles it has.</summary>
    public int AnyTaste(ref RandomStream draw) => draw.Pick(_titles).Genres[0];

    /// <summary>The id of no delivered title.</summary>
    public string UnknownId(ref RandomStream draw)
    {
        string id;
        do id = $"withdrawn-{draw.Below(100_000):D5}";
        while (_delivered.Contains(id));
        return id;
    }

    private static ulong Popularity(int seed, string id) =>
        RandomStream.For(seed, RandomStream.Hash(Encoding.UTF8.GetBytes(id)), 0, Behaviour.Popularity).Next();
}
