using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.Importing;

/// <summary>Collects the category sets of a model, each once.</summary>
internal sealed class CategorySetList
{
    /// <summary>A few bytes of a file can name a high category, whose set is long: all sets together take 64 MB at most.</summary>
    private const int MaxWords = 1 << 24;

    private readonly List<CategorySet> _sets = [];
    private readonly Dictionary<CategorySet, int> _numbers = [];
    private int _words;

    /// <summary>The number of a set, which is added if it is new; messages begin with the split's name.</summary>
    public int Add(string split, IReadOnlyCollection<int> categories)
    {
        var words = categories.Count == 0 ? 0 : (categories.Max() >> 5) + 1;
        if (words > MaxWords - _words) throw new ModelException($"{split}: with its categories the model's category sets take more than {MaxWords * 4 >> 20} MB");
        var set = CategorySet.Of(categories);
        if (_numbers.TryGetValue(set, out var number)) return number;
        _words += words;
        _numbers.Add(set, number = _sets.Count);
        _sets.Add(set);
        return number;
    }

    public CategorySet[] ToArray() => [.. _sets];
}
