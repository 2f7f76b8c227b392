namespace Reelhouse.Trees.Ensembles;

/// <summary>Gathers the category sets of a model, each once.</summary>
internal sealed class CategorySets
{
    private readonly Dictionary<CategorySet, int> _numbers = [];

    public int Add(CategorySet set)
    {
        if (!_numbers.TryGetValue(set, out var number)) _numbers.Add(set, number = _numbers.Count);
        return number;
    }

    public CategorySet[] ToArray() => [.. _numbers.OrderBy(entry => entry.Value).Select(entry => entry.Key)];
}
