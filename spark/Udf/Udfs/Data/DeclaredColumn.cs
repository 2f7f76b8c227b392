using Apache.Arrow;
using Apache.Arrow.Types;
using Reelhouse.Spark.Rows;
using Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Spark.Udfs.Data;

/// <summary>Holds an array to the type that its function declares.</summary>
internal static class DeclaredColumn
{
    /// <summary>
    /// The array, its nested fields named and nullable as declared, for Spark compares them. It is lent, not given: whoever disposes of it leaves the function's own array
    /// as it is, which may be the same for each batch.
    /// </summary>
    /// <exception cref="InvalidOperationException">The array is of another type.</exception>
    public static IArrowArray Conform(IArrowArray array, DataType declared, string what)
    {
        var given = array is DictionaryArray ? "a dictionary" : ArrowTypes.ToSpark(array.Data.DataType).SimpleString;
        return given == declared.SimpleString
            ? ArrowArrayFactory.BuildArray(Lent(array.Data, ArrowTypes.ToArrow(declared)))
            : throw new InvalidOperationException($"The function returned {what} as {given}, but declares {declared.SimpleString}.");
    }

    private static ArrayData Lent(ArrayData data, IArrowType type)
    {
        // By its memory alone a buffer would not be kept: that goes back when the function's own array is collected.
        var buffers = data.Buffers.Select(buffer => buffer.Retain());
        return type is NestedType nested && data.Children is { Length: > 0 } children
            ? new(type, data.Length, data.NullCount, data.Offset, buffers, children.Zip(nested.Fields, (child, field) => Lent(child, field.DataType)))
            : new(data.DataType, data.Length, data.NullCount, data.Offset, buffers, data.Children);
    }
}
