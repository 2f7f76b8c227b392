using Apache.Arrow;

namespace Reelhouse.Trees.Columns;

/// <summary>What a model knows of its features: their names, how categories become numbers, and whether numbers are rounded to floats.</summary>
internal sealed class ModelInputs(Feature[] features, bool areSingle = false)
{
    private readonly CategoryNames?[] _names = System.Array.ConvertAll(features, feature => feature.Categories is { } categories ? new CategoryNames(feature, categories) : null);

    /// <summary>The model's own library reads floats.</summary>
    public bool AreSingle => areSingle;

    /// <summary>How the categories of a feature are found; null for a number.</summary>
    public CategoryNames? Names(int feature) => _names[feature];

    /// <summary>The number of rows, if the columns are what the model wants, however many rows there are and whether or not a split asks for them.</summary>
    public int Rows(IReadOnlyList<IArrowArray> columns)
    {
        if (columns.Count != features.Length)
        {
            throw new ArgumentException($"{columns.Count} columns were given; the model wants {features.Length}: {string.Join(", ", features.Select(feature => feature.Name))}");
        }

        for (var feature = 0; feature < columns.Count; feature++)
        {
            if (columns[feature].Length != columns[0].Length)
            {
                throw new ArgumentException($"column {features[feature].Name} has {columns[feature].Length} rows, {features[0].Name} has {columns[0].Length}");
            }

            Check(feature, columns[feature] is DictionaryArray dictionary ? dictionary.Dictionary : columns[feature], columns[feature]);
        }

        return columns.Count == 0 ? 0 : columns[0].Length;
    }

    public static ArgumentException Refused(Feature feature, IArrowArray column, string wanted) =>
        new($"feature {feature.Name} is a column of type {column.Data.DataType.Name}; it has to be {wanted}");

    private void Check(int feature, IArrowArray values, IArrowArray column)
    {
        // Whoever takes texts as they are reads them himself.
        if (features[feature].IsText) return;
        var names = _names[feature];
        var fault = values switch
        {
            NullArray => null,
            StringArray or LargeStringArray or StringViewArray => names is null ? "a number: the model knows no texts for it" : null,
            _ when !ArrowColumns.IsNumber(values) => "a number, a boolean or a category's text",
            _ => names is { TakesNumbers: false } ? $"a string: the model knows its categories by their texts ({string.Join(", ", features[feature].Categories!.Take(5))} …)" : null,
        };
        if (fault is not null) throw Refused(features[feature], column, fault);
    }
}
