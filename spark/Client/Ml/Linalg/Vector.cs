using System.Globalization;

namespace Reelhouse.Spark.Ml.Linalg;

/// <summary>
/// A vector of MLlib, dense or sparse. A column of vectors is collected as this: alone, or as a part of a record. The other way it goes as a struct of its parts: send
/// arrays, and make vectors of them with <see cref="Functions.ArrayToVector"/>.
/// See https://spark.apache.org/docs/4.2.0/api/python/reference/api/pyspark.ml.linalg.Vector.html.
/// </summary>
public sealed class Vector
{
    internal const sbyte SparseType = 0;
    internal const sbyte DenseType = 1;

    /// <summary>A vector of the parts in which Spark stores it.</summary>
    /// <param name="type">0 for a sparse vector, 1 for a dense one.</param>
    /// <param name="size">How many elements a sparse vector has; null for a dense one.</param>
    /// <param name="indices">Where a sparse vector's values are; null for a dense one.</param>
    /// <param name="values">A dense vector's elements, a sparse vector's elements that are not zero.</param>
    public Vector(sbyte type, int? size, int[]? indices, double[] values)
    {
        Type = type;
        Size = size;
        Indices = indices;
        Values = values;
    }

    /// <summary>How many elements there are.</summary>
    public int Count => Size ?? Values.Length;

    /// <summary>0 for a sparse vector, 1 for a dense one.</summary>
    public sbyte Type { get; }

    /// <summary>How many elements a sparse vector has; null for a dense one.</summary>
    public int? Size { get; }

    /// <summary>Where a sparse vector's values are, counted from 0; null for a dense one.</summary>
    public int[]? Indices { get; }

    /// <summary>A dense vector's elements, a sparse vector's elements that are not zero.</summary>
    public double[] Values { get; }

    /// <summary>A vector all of whose elements are stored.</summary>
    /// <param name="values">The elements.</param>
    public static Vector Dense(params double[] values) => new(DenseType, null, null, values);

    /// <summary>A vector of which only some elements are stored; the others are zero.</summary>
    /// <param name="size">How many elements there are.</param>
    /// <param name="indices">Where the values are, counted from 0, in rising order.</param>
    /// <param name="values">The values.</param>
    public static Vector Sparse(int size, int[] indices, double[] values) => new(SparseType, size, indices, values);

    /// <summary>All elements, zeros included.</summary>
    public double[] ToArray()
    {
        var all = new double[Count];
        for (var i = 0; i < Values.Length; i++)
            all[Indices?[i] ?? i] = Values[i];
        return all;
    }

    /// <summary>The elements as MLlib writes them.</summary>
    public override string ToString() => Indices is null ? Text(Values) : $"({Size},[{string.Join(',', Indices)}],{Text(Values)})";

    private static string Text(IEnumerable<double> values) => $"[{string.Join(',', values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)))}]";
}
