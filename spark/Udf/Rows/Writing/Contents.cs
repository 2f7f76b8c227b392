namespace Reelhouse.Spark.Rows.Writing;

/// <summary>What lists and maps contain.</summary>
internal static class Contents
{
    /// <summary>The element's type, or null for a type that is no list.</summary>
    public static Type? FindList(Type type) => type.IsArray ? type.GetElementType()
        : type.IsGenericType && type.GetGenericArguments().Length == 1 ? FindEnumerable(type)
        : null;

    /// <summary>The types of key and value, or null for a type that is no map.</summary>
    public static (Type Key, Type Value)? FindMap(Type type) =>
        type.IsGenericType && FindEnumerable(type) is { IsGenericType: true } entry && entry.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)
            ? (entry.GetGenericArguments()[0], entry.GetGenericArguments()[1])
            : null;

    private static Type? FindEnumerable(Type type) =>
        type.GetInterfaces().Append(type)
            .FirstOrDefault(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IEnumerable<>))?
            .GetGenericArguments()[0];
}
