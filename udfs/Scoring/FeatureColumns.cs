using Reelhouse.Spark.Sql.Types;
using Reelhouse.Trees;

namespace Reelhouse.Scoring;

/// <summary>Finds the columns of a model's features in a schema, by their names as Spark compares them: without regard to case.</summary>
internal static class FeatureColumns
{
    public static IReadOnlyList<StructField> Of(StructType schema, IReadOnlyList<Feature> features)
    {
        var found = features.Select(feature => schema.Fields.FirstOrDefault(field => field.Name.Equals(feature.Name, StringComparison.OrdinalIgnoreCase))).ToArray();
        var missing = features.Where((_, i) => found[i] is null).Select(feature => feature.Name).ToArray();
        if (missing.Length > 0)
        {
            throw new ArgumentException($"The model wants columns that are not there: {string.Join(", ", missing)}. There are: {string.Join(", ", schema.FieldNames)}.");
        }

        for (var i = 0; i < found.Length; i++) Check(found[i]!, features[i]);
        return found!;
    }

    public static StructField Key(StructType schema, string name) => schema.Fields.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException($"There is no key column {name}. There are: {string.Join(", ", schema.FieldNames)}.");

    private static void Check(StructField column, Feature feature)
    {
        var isText = column.DataType is StringType;
        if (isText && feature.Categories is null) throw new ArgumentException($"Column {column.Name} is a string, and the model knows no categories for it; cast it to a number.");
        if (isText || column.DataType is ByteType or ShortType or IntegerType or LongType or FloatType or DoubleType or DecimalType or BooleanType) return;
        throw new ArgumentException($"Column {column.Name} is of type {column.DataType.SimpleString}; a feature is a number, a boolean or a category's string. Cast it.");
    }
}
