#pragma warning disable CS0612 // Spark 4.2's ML reads and writes a struct's type where it always stood, in a field that its other literals no longer use.
using Google.Protobuf.Collections;
using Reelhouse.Spark.Ml.Linalg;
using Reelhouse.Spark.Rows;
using Reelhouse.Spark.Rows.Reading;
using Reelhouse.Spark.Sql.Types;
using Kind = Spark.Connect.Expression.Types.Literal.LiteralTypeOneofCase;
using Literal = Spark.Connect.Expression.Types.Literal;
using Proto = Spark.Connect;
using SpecializedKind = Spark.Connect.Expression.Types.Literal.Types.SpecializedArray.ValueTypeOneofCase;

namespace Reelhouse.Spark.Plans;

/// <summary>Values of parameters and of what models tell: besides plain literals, arrays of one type, vectors and matrices.</summary>
internal static class MlLiterals
{
    private const string VectorClass = "org.apache.spark.ml.linalg.VectorUDT";
    private const string MatrixClass = "org.apache.spark.ml.linalg.MatrixUDT";

    /// <exception cref="ArgumentException">Values of its type cannot be literals.</exception>
    public static Literal Of(object value) => value switch
    {
        Vector vector => OfVector(vector),
        string[] texts => OfArray(new StringType(), texts),
        int[] numbers => OfArray(new IntegerType(), numbers),
        double[] numbers => OfArray(new DoubleType(), numbers),
        _ => Literals.Of(value),
    };

    /// <summary>The value; an array as one of its elements' type, a vector as <see cref="Vector"/>, a matrix as its rows in a <c>double[][]</c>.</summary>
    public static object? Read(Literal literal) => literal.LiteralTypeCase switch
    {
        Kind.Struct when literal.Struct.StructType?.Udt?.JvmClass == VectorClass => ReadVector(literal.Struct.Elements),
        Kind.Struct when literal.Struct.StructType?.Udt?.JvmClass == MatrixClass => ReadMatrix(literal.Struct.Elements),
        Kind.SpecializedArray => ReadArray(literal.SpecializedArray),
        Kind.Array => ReadArray([.. literal.Array.Elements.Select(Read)], literal.Array.ElementType),
        _ => LiteralReader.Read(literal),
    };

    private static Literal OfArray<T>(DataType elementType, T[] values) => new()
    {
        Array = new() { ElementType = DataTypes.ToProto(elementType), Elements = { values.Select(value => Of(value!)) } },
    };

    private static Literal OfVector(Vector vector) => new()
    {
        Struct = new()
        {
            StructType = new() { Udt = new() { Type = "udt", JvmClass = VectorClass } },
            Elements =
            {
                Literals.Of(vector.Type),
                Literals.Of(vector.Indices is null ? null : vector.Size),
                vector.Indices is { } indices ? new() { SpecializedArray = new() { Ints = new() { Values = { indices } } } } : Literals.Of(null),
                new Literal { SpecializedArray = new() { Doubles = new() { Values = { vector.Values } } } },
            },
        },
    };

    private static Vector ReadVector(RepeatedField<Literal> parts)
    {
        var values = parts[3].SpecializedArray.Doubles.Values.ToArray();
        return parts[0].Byte == Vector.DenseType
            ? Vector.Dense(values)
            : Vector.Sparse(parts[1].Integer, [.. parts[2].SpecializedArray.Ints.Values], values);
    }

    // Values lie column by column; a transposed matrix's row by row.
    private static double[][] ReadMatrix(RepeatedField<Literal> parts)
    {
        if (parts[0].Byte != Vector.DenseType) throw new NotSupportedException("The server sent a sparse matrix, which this client does not read.");
        var (rows, columns, values, isTransposed) = (parts[1].Integer, parts[2].Integer, parts[5].SpecializedArray.Doubles.Values, parts[6].Boolean);
        return [.. Enumerable.Range(0, rows).Select(row => Enumerable.Range(0, columns)
            .Select(column => values[isTransposed ? (row * columns) + column : (column * rows) + row]).ToArray())];
    }

    // An empty array has its type from what is said of it.
    private static Array ReadArray(object?[] values, Proto.DataType? elementType)
    {
        var type = values.FirstOrDefault()?.GetType() ?? (elementType is null ? typeof(object) : NaturalTypes.Of(ArrowTypes.ToArrow(DataTypeReader.Read(elementType))));
        var typed = Array.CreateInstance(type, values.Length);
        values.CopyTo(typed, 0);
        return typed;
    }

    private static object? ReadArray(Literal.Types.SpecializedArray array) => array.ValueTypeCase switch
    {
        SpecializedKind.Bools => array.Bools.Values.ToArray(),
        SpecializedKind.Ints => array.Ints.Values.ToArray(),
        SpecializedKind.Longs => array.Longs.Values.ToArray(),
        SpecializedKind.Floats => array.Floats.Values.ToArray(),
        SpecializedKind.Doubles => array.Doubles.Values.ToArray(),
        SpecializedKind.Strings => array.Strings.Values.ToArray(),
        _ => null,
    };
}
