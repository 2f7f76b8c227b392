using Proto = Spark.Connect;

namespace Reelhouse.Spark.Plans;

/// <summary>Builds relations that deal with null and NaN.</summary>
internal static class Missing
{
    public static Proto.Relation Fill(Proto.Relation input, IEnumerable<string> columns, IEnumerable<object> values) =>
        new() { FillNa = new() { Input = input, Cols = { columns }, Values = { values.Select(FillValue) } } };

    public static Proto.Relation Drop(Proto.Relation input, IEnumerable<string> columns, int? minimumNonNulls)
    {
        var drop = new Proto.NADrop { Input = input, Cols = { columns } };
        if (minimumNonNulls is { } minimum) drop.MinNonNulls = minimum;
        return new() { DropNa = drop };
    }

    public static Proto.Relation Replace(
        Proto.Relation input, IEnumerable<string> columns, IEnumerable<KeyValuePair<object, object?>> replacements) =>
        new() { Replace = new() { Input = input, Cols = { columns }, Replacements = { replacements.Select(Replacement) } } };

    // Spark fills whole numbers as 64-bit ones and fractions as doubles, and replaces every number as a double.
    private static Proto.Expression.Types.Literal FillValue(object value) => value switch
    {
        sbyte or byte or short or ushort or int or uint => Literals.Of(Convert.ToInt64(value)),
        float number => Literals.Of((double)number),
        _ => Literals.Of(value),
    };

    private static Proto.NAReplace.Types.Replacement Replacement(KeyValuePair<object, object?> pair) =>
        new() { OldValue = ReplaceValue(pair.Key), NewValue = ReplaceValue(pair.Value) };

    private static Proto.Expression.Types.Literal ReplaceValue(object? value) => value switch
    {
        sbyte or byte or short or ushort or int or uint or long or float => Literals.Of(Convert.ToDouble(value)),
        _ => Literals.Of(value),
    };
}
