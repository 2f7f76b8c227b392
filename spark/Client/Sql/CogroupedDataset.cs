using Apache.Arrow;
using Reelhouse.Spark.Sql.Types;
using Reelhouse.Spark.Sql.Udfs;
using Reelhouse.Spark.Udfs;
using Reelhouse.Spark.Udfs.Commands;
using Reelhouse.Spark.Udfs.Data;

namespace Reelhouse.Spark.Sql;

/// <summary>
/// Groups of two data frames, paired by their keys; a key that one side lacks comes with no rows of that side.
/// See https://spark.apache.org/docs/4.2.0/api/python/reference/pyspark.sql/api/pyspark.sql.PandasCogroupedOps.applyInArrow.html.
/// </summary>
public sealed class CogroupedDataset
{
    private readonly RelationalGroupedDataset _left;
    private readonly RelationalGroupedDataset _right;

    internal CogroupedDataset(RelationalGroupedDataset left, RelationalGroupedDataset right) => (_left, _right) = (left, right);

    /// <summary>The rows that a function of C# makes of each key's rows of both sides, as Arrow batches, on Spark's executors.</summary>
    /// <param name="function">A static method or a lambda over both sides' batches.</param>
    /// <param name="schema">The columns of what it returns, found by their names.</param>
    /// <exception cref="NotSupportedException">A variable that the function captures is no data; the message names it.</exception>
    public DataFrame ApplyInArrow([RunsOnWorkers] Func<IEnumerable<RecordBatch>, IEnumerable<RecordBatch>, IEnumerable<RecordBatch>> function, StructType schema) => Mapped(function, schema);

    /// <inheritdoc cref="ApplyInArrow(Func{IEnumerable{RecordBatch}, IEnumerable{RecordBatch}, IEnumerable{RecordBatch}}, StructType)"/>
    /// <param name="function">The function.</param>
    /// <param name="schema">The columns of what it returns, as DDL: <c>id bigint, score double</c>.</param>
    public DataFrame ApplyInArrow([RunsOnWorkers] Func<IEnumerable<RecordBatch>, IEnumerable<RecordBatch>, IEnumerable<RecordBatch>> function, string schema) =>
        ApplyInArrow(function, StructType.FromDdl(schema));

    /// <summary>The rows that a function of C# makes of each key's rows of both sides, on Spark's executors.</summary>
    /// <typeparam name="TLeft">A record of the left side's columns, <see cref="Row"/>, or the type of the only column.</typeparam>
    /// <typeparam name="TRight">The same of the right side.</typeparam>
    /// <typeparam name="TOut">A record of the columns it returns, or the type of the only one, which is named <c>value</c>.</typeparam>
    /// <param name="function">A static method or a lambda over both sides' rows.</param>
    /// <exception cref="NotSupportedException">A variable that the function captures is no data, or a type has no Spark type; the message names it.</exception>
    public DataFrame FlatMapGroups<TLeft, TRight, TOut>([RunsOnWorkers] Func<IEnumerable<TLeft>, IEnumerable<TRight>, IEnumerable<TOut>> function) =>
        Mapped(function, RowSchemas.Of(typeof(TOut)));

    /// <summary>The rows that a function of C# makes of each key and its rows of both sides, on Spark's executors.</summary>
    /// <typeparam name="TKey">The type of the column that is grouped by, or a record where they are several.</typeparam>
    /// <typeparam name="TLeft">A record of the left side's columns, <see cref="Row"/>, or the type of the only column.</typeparam>
    /// <typeparam name="TRight">The same of the right side.</typeparam>
    /// <typeparam name="TOut">A record of the columns it returns, or the type of the only one, which is named <c>value</c>.</typeparam>
    /// <param name="function">A static method or a lambda over a key and both sides' rows.</param>
    /// <exception cref="NotSupportedException">A variable that the function captures is no data, or a type has no Spark type; the message names it.</exception>
    public DataFrame FlatMapGroups<TKey, TLeft, TRight, TOut>([RunsOnWorkers] Func<TKey, IEnumerable<TLeft>, IEnumerable<TRight>, IEnumerable<TOut>> function) =>
        Mapped(function, RowSchemas.Of(typeof(TOut)));

    private DataFrame Mapped(Delegate function, StructType schema) => _left.Cogrouped(_right, ShippedFunction.Of(UdfKind.CogroupedMap, function, schema));
}
