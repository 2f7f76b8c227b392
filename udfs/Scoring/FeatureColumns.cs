using System.Globalization;
using Reelhouse.Spark.Sql.Types;
using Reelhouse.Trees;

namespace Reelhouse.Scoring;

/// <summary>Finds the columns of a model's features in a schema, and says beforehand what an executor could not score.</summary>
internal static class FeatureColumns
{
    public static IReadOnlyList<StructField> Of(StructType schema, IReadOnlyList<Feature> features)
    {
        var found = features.Select(feature => ColumnNames.Find(schema.FieldNames, feature.Name)).ToArray();
        var missing = features.Where((_, i) => found[i] < 0).Select(feature => feature.Name).ToArray();
        if (missing.Length > 0)
        {
            throw new ArgumentException($"The model wants columns that are not there: {string.Join(", ", missing)}. There are: {string.Join(", ", schema.FieldNames)}.");
        }

        var columns = Array.ConvertAll(found, at => schema.Fields[at]);
        for (var i = 0; i < columns.Length; i++) Check(columns[i], features[i]);
        return columns;
    }

    /// <summary>The columns of the keys, none of which may be called as what comes out is.</summary>
    public static StructField[] Keys(StructType schema, ScoreOptions options)
    {
        var keys = options.Keys.Select(key => Key(schema, key)).ToArray();
        CheckName(keys, options.ScoreColumn, nameof(ScoreOptions.ScoreColumn));
        if (options.Reasons > 0) CheckName(keys, options.ReasonsColumn, nameof(ScoreOptions.ReasonsColumn));
        return keys;
    }

    private static void CheckName(StructField[] keys, string name, string option)
    {
        if (Array.Find(keys, key => key.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } key) return;
        throw new ArgumentException($"The key {key.Name} has the name of a column that scoring adds; give that another by {nameof(ScoreOptions)}.{option}.");
    }

    private static StructField Key(StructType schema, string name) => ColumnNames.Find(schema.FieldNames, name) is var at and >= 0
        ? schema.Fields[at]
        : throw new ArgumentException($"There is no key column {name}. There are: {string.Join(", ", schema.FieldNames)}.");

    private static void Check(StructField column, Feature feature)
    {
        if (column.DataType is StringType)
        {
            if (feature.Categories is null) throw new ArgumentException($"Column {column.Name} is a string, and the model knows no categories for it; cast it to a number.");
            return;
        }

        if (column.DataType is not (ByteType or ShortType or IntegerType or LongType or FloatType or DoubleType or DecimalType or BooleanType))
        {
            throw new ArgumentException($"Column {column.Name} is of type {column.DataType.SimpleString}; a feature is a number, a boolean or a category's string. Cast it.");
        }

        if (feature.Categories is { } categories && !categories.All(IsNumber))
        {
            throw new ArgumentException(
                $"Column {column.Name} is of type {column.DataType.SimpleString}; the model knows its categories by their texts: {string.Join(", ", categories.Take(5))}{(categories.Count > 5 ? " …" : "")}. Give a string.");
        }
    }

    private static bool IsNumber(string text) => bool.TryParse(text, out _) || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
