using Reelhouse.Spark.Sql;

namespace Reelhouse.Spark.Ml;

/// <summary>Functions of columns of vectors, made for <c>using static</c>. See https://spark.apache.org/docs/4.2.0/api/python/reference/pyspark.ml.html#vector-and-matrix.</summary>
public static class Functions
{
    /// <summary>Vectors as arrays, zeros of sparse vectors included.</summary>
    /// <param name="column">The vectors.</param>
    /// <param name="dtype">What the arrays hold: <c>float64</c>, by default, for double, or <c>float32</c> for float.</param>
    public static Column VectorToArray(ColumnOrName column, string dtype = "float64") => Column.Call("vector_to_array", column.Column, Sql.Functions.Lit(dtype));

    /// <summary>Arrays of numbers as dense vectors.</summary>
    /// <param name="column">The arrays.</param>
    public static Column ArrayToVector(ColumnOrName column) => Column.Call("array_to_vector", column.Column);
}
