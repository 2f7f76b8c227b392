using Apache.Arrow.Types;

namespace Reelhouse.Spark.Worker.Spark42;

/// <summary>Types of results, which stay the same through a stream.</summary>
internal static class ResultTypes
{
    public static bool AreSame(IArrowType first, IArrowType other) =>
        ReferenceEquals(first, other)
        || (first.TypeId == other.TypeId && (first is NestedType nested ? HaveSameFields(nested, (NestedType)other) : Text(first) == Text(other)));

    /// <summary>A type as its Arrow name, that of a struct with its fields.</summary>
    public static string Text(IArrowType type) => type switch
    {
        NestedType nested => $"{type.Name}<{string.Join(", ", nested.Fields.Select(field => $"{field.Name}: {Text(field.DataType)}"))}>",
        Decimal128Type number => $"{type.Name}({number.Precision}, {number.Scale})",
        TimestampType time => $"{type.Name}({time.Unit}, {time.Timezone})",
        _ => type.Name,
    };

    private static bool HaveSameFields(NestedType first, NestedType other)
    {
        if (first.Fields.Count != other.Fields.Count) return false;
        for (var at = 0; at < first.Fields.Count; at++)
        {
            if (first.Fields[at].Name != other.Fields[at].Name || !AreSame(first.Fields[at].DataType, other.Fields[at].DataType)) return false;
        }

        return true;
    }
}
