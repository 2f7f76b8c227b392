using Apache.Arrow;

namespace Reelhouse.Trees.Columns;

/// <summary>What a model knows of its features: their names, and how the texts of categories become numbers.</summary>
internal sealed class ModelInputs(Feature[] features)
{
    private readonly CategoryNames?[] _names = System.Array.ConvertAll(features, feature => feature.Categories is { } categories ? new CategoryNames(categories) : null);

    public Feature[] Features => features;

    public CategoryNames Names(int feature, IArrowArray column) =>
        _names[feature] ?? throw Refused(features[feature], column, "a number: the model knows no texts for it");

    /// <summary>The number of rows, if the columns are what the model wants.</summary>
    public int Rows(IReadOnlyList<IArrowArray> columns)
    {
        if (columns.Count != features.Length)
        {
            throw new ArgumentException($"{columns.Count} columns were given; the model wants {features.Length}: {string.Join(", ", features.Select(feature => feature.Name))}");
        }

        for (var feature = 1; feature < columns.Count; feature++)
        {
            if (columns[feature].Length != columns[0].Length)
            {
                throw new ArgumentException($"column {features[feature].Name} has {columns[feature].Length} rows, {features[0].Name} has {columns[0].Length}");
            }
        }

        return columns.Count == 0 ? 0 : columns[0].Length;
    }

    public static ArgumentException Refused(Feature feature, IArrowArray column, string wanted) =>
        new($"feature {feature.Name} is a column of type {column.Data.DataType.Name}; it has to be {wanted}");
}
