using System.Collections;
using System.Globalization;
using Reelhouse.Spark.Rows.Reading;

namespace Reelhouse.Spark.Rows;

/// <summary>A row's value as the type someone asks for, or as text.</summary>
internal static class RowValue
{
    public static T As<T>(object? value, string column) => value switch
    {
        T same => same,
        null => default(T) is null ? default! : throw new InvalidCastException($"Column '{column}' is null in this row; ask for {TypeNames.Of(typeof(T))}?, or call IsNullAt first."),
        _ => Convert(value, Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T), column) is T converted ? converted : throw Mismatch(value, typeof(T), column),
    };

    public static string ToText(object? value) => value switch
    {
        null => "null",
        byte[] bytes => System.Convert.ToHexString(bytes),
        DateTimeOffset moment => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        string text => text,
        IDictionary map => $"{{{string.Join(", ", map.Keys.Cast<object>().Select(key => $"{ToText(key)} -> {ToText(map[key])}"))}}}",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(ToText))}]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static object? Convert(object value, Type type, string column) =>
        value is Array { Rank: 1 } array && type.IsArray ? ConvertArray(array, type.GetElementType()!, column)
        : NumberReaders.IsWider(value.GetType(), type) ? System.Convert.ChangeType(value, type, CultureInfo.InvariantCulture)
        : null;

    // An array of a column whose elements may be null holds int?, say; whoever knows that none is asks for int[].
    private static Array? ConvertArray(Array array, Type element, string column)
    {
        var converted = Array.CreateInstance(element, array.Length);
        for (var i = 0; i < array.Length; i++)
        {
            var value = array.GetValue(i);
            if (value is not null && !element.IsInstanceOfType(value))
            {
                value = Convert(value, Nullable.GetUnderlyingType(element) ?? element, column);
            }

            if (value is null && element.IsValueType && Nullable.GetUnderlyingType(element) is null)
            {
                return null;
            }

            converted.SetValue(value, i);
        }

        return converted;
    }

    private static InvalidCastException Mismatch(object value, Type type, string column) =>
        new($"Column '{column}' holds a {TypeNames.Of(value.GetType())}, not a {TypeNames.Of(type)}.");
}
