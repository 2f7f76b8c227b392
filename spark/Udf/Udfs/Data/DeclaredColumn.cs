using Apache.Arrow;
using Apache.Arrow.Types;
using Reelhouse.Spark.Rows;
using Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Spark.Udfs.Data;

/// <summary>Holds an array to the type that its function declares.</summary>
internal static class DeclaredColumn
{
    /// <summary>The array, its nested fields named and nullable as declared, for Spark compares them.</summary>
    /// <exception cref="InvalidOperationException">The array is of another type.</exception>
    public static IArrowArray Conform(IArrowArray array, DataType declared, string what)
    {
        var given = array is DictionaryArray ? "a dictionary" : ArrowTypes.ToSpark(array.Data.DataType).SimpleString;
        if (given != declared.SimpleString) throw new InvalidOperationException($"The function returned {what} as {given}, but declares {declared.SimpleString}.");
        return array.Data.DataType is NestedType ? ArrowArrayFactory.BuildArray(Retyped(array.Data, ArrowTypes.ToArrow(declared))) : array;
    }

    private static ArrayData Retyped(ArrayData data, IArrowType type) => type is NestedType nested && data.Children is { Length: > 0 } children
        ? new(type, data.Length, data.NullCount, data.Offset, data.Buffers, [.. children.Zip(nested.Fields, (child, field) => Retyped(child, field.DataType))])
        : data.DataType.TypeId == type.TypeId ? new(type, data.Length, data.NullCount, data.Offset, data.Buffers, data.Children) : data;
}
