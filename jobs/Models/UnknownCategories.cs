using System.Globalization;
using Reelhouse.Trees;

namespace Reelhouse.Jobs.Models;

/// <summary>Counts the values that are none of a feature's categories: the model takes them for missing, which a misspelt column would never show.</summary>
internal sealed class UnknownCategories(TreeModel model, int feature)
{
    private int _count;
    private string? _first;

    /// <summary>One for each feature that has categories; null for the others.</summary>
    public static UnknownCategories?[] Of(IScorer model) =>
        [.. model.Features.Select((feature, number) => model is TreeModel trees && feature.Categories is not null ? new UnknownCategories(trees, number) : null)];

    public void Add(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty) return;
        var text = value.ToString();
        if (!double.IsNaN(model.CategoryOf(feature, text))) return;
        _first ??= text;
        _count++;
    }

    /// <summary>What to say of them; null if there are none.</summary>
    public string? Told() => _count switch
    {
        0 => null,
        1 => $"{model.Features[feature].Name}: 1 value is none of its categories and counts as missing: {_first}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{model.Features[feature].Name}: {_count:#,0} values are none of its categories and count as missing, the first: {_first}"),
    };
}
