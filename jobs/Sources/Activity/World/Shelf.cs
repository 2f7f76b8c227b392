namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>Titles in order of popularity, drawn by Zipf and Mandelbrot's law: the weight of rank r is 1 / (r + 2).</summary>
internal sealed class Shelf
{
    private readonly PlayableTitle[] _titles;
    private readonly double[] _upTo;

    public Shelf(IEnumerable<PlayableTitle> byPopularity)
    {
        _titles = [.. byPopularity];
        _upTo = new double[_titles.Length];
        var sum = 0.0;
        for (var rank = 0; rank < _titles.Length; rank++) _upTo[rank] = sum += 1.0 / (rank + 3);
    }

    public PlayableTitle Draw(ref RandomStream draw)
    {
        var found = Array.BinarySearch(_upTo, draw.Unit() * _upTo[^1]);
        return _titles[found < 0 ? ~found : Math.Min(found + 1, _titles.Length - 1)];
    }
}
