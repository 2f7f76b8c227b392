namespace Reelhouse.Spark.Ml.Linalg;

/// <summary>
/// A vector of MLlib, dense or sparse. A column of vectors is collected as this: alone, or as a part of a record. The other way it goes as a struct of its parts: send
/// arrays, and make vectors of them with <see cref="Functions.ArrayToVector"/>.
/// See https://spark.apache.org/docs/4.2.0/api/python/reference/api/pyspark.ml.linalg.Vector.html.
/// </summary>
public sealed class Vector : IEquatable<Vector>
{
    internal const sbyte SparseType = 0;
    internal const sbyte DenseType = 1;

    /// <summary>A vector of the parts in which Spark stores it.</summary>
    /// <param name="type">0 for a sparse vector, 1 for a dense one.</param>
    /// <param name="size">How many elements there are; a dense vector's may be left to its values, with null.</param>
    /// <param name="indices">Where a sparse vector's values are, counted from 0, in rising order; null for a dense one.</param>
    /// <param name="values">A dense vector's elements, a sparse vector's elements that are not zero.</param>
    /// <exception cref="ArgumentException">The parts do not fit together.</exception>
    public Vector(sbyte type, int? size, int[]? indices, double[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Type = type;
        Size = size ?? values.Length;
        Indices = indices;
        Values = values;
        if (Misfit(size) is { } misfit) throw new ArgumentException(misfit);
    }

    /// <summary>0 for a sparse vector, 1 for a dense one.</summary>
    public sbyte Type { get; }

    /// <summary>How many elements there are, zeros included.</summary>
    public int Size { get; }

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
    /// <exception cref="ArgumentException">There is not one index for each value, or one does not rise or is beyond the size.</exception>
    public static Vector Sparse(int size, int[] indices, double[] values) => new(SparseType, size, indices, values);

    /// <summary>All elements, zeros included.</summary>
    public double[] ToArray()
    {
        var all = new double[Size];
        for (var i = 0; i < Values.Length; i++)
            all[Indices?[i] ?? i] = Values[i];
        return all;
    }

    /// <summary>Whether the other is of the same kind and size, and has the same values at the same places.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(Vector? other) => other is not null && Type == other.Type && Size == other.Size
        && Indices.AsSpan().SequenceEqual(other.Indices) && Values.AsSpan().SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Vector);

    /// <inheritdoc/>
    public override int GetHashCode() => Values.Aggregate(HashCode.Combine(Type, Size), HashCode.Combine);

    /// <summary>The elements as MLlib writes them: <c>[1.0,0.5]</c>, or <c>(4,[2],[7.5])</c> for size, indices and values of a sparse vector.</summary>
    public override string ToString() => Indices is null ? Text(Values) : $"({Size},[{string.Join(',', Indices)}],{Text(Values)})";

    private static string Text(IEnumerable<double> values) => $"[{string.Join(',', values.Select(JavaNumbers.Text))}]";

    private string? Misfit(int? size) => Type switch
    {
        DenseType when Indices is not null => "A dense vector has no indices.",
        DenseType => Size == Values.Length ? null : $"A dense vector has {Values.Length} values, but is said to be of size {Size}.",
        SparseType when size is null || Indices is null => "A sparse vector needs a size and indices.",
        SparseType when Indices.Length != Values.Length => $"A sparse vector has {Indices.Length} indices for {Values.Length} values.",
        SparseType => Indices.Where((index, at) => index < 0 || index >= Size || (at > 0 && index <= Indices[at - 1])).Select(index => (int?)index).FirstOrDefault() is { } index
            ? $"Index {index} of a sparse vector does not rise, or is not from 0 to {Size - 1}."
            : Size < 0 ? $"A vector can't have size {Size}." : null,
        _ => $"Type {Type} of a vector is neither 0, sparse, nor 1, dense.",
    };
}
