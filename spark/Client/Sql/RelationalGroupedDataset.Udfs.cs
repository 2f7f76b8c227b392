using Apache.Arrow;
using Reelhouse.Spark.Sql.Types;
using Reelhouse.Spark.Sql.Udfs;
using Reelhouse.Spark.Udfs;
using Reelhouse.Spark.Udfs.Commands;
using Reelhouse.Spark.Udfs.Data;

namespace Reelhouse.Spark.Sql;

public sealed partial class RelationalGroupedDataset
{
    /// <summary>The rows that a function of C# makes of each group's rows, as Arrow batches, on Spark's executors; asks the server for the columns' names.</summary>
    /// <param name="function">A static method or a lambda over a group's batches. A batch lives until the next is asked for: <c>batch.Clone()</c> keeps it.</param>
    /// <param name="schema">The columns of what it returns, found by their names.</param>
    /// <exception cref="NotSupportedException">A variable that the function captures is no data; the message names it.</exception>
    public DataFrame ApplyInArrow([RunsOnWorkers] Func<IEnumerable<RecordBatch>, IEnumerable<RecordBatch>> function, StructType schema) => Mapped(function, typeof(RecordBatch), schema);

    /// <summary>The rows that a function of C# makes of each group's key and rows, as Arrow batches, on Spark's executors; asks the server for the columns' names.</summary>
    /// <param name="function">A static method or a lambda over the key, a batch of one row, and the group's batches.</param>
    /// <param name="schema">The columns of what it returns, found by their names.</param>
    /// <exception cref="NotSupportedException">A variable that the function captures is no data; the message names it.</exception>
    public DataFrame ApplyInArrow([RunsOnWorkers] Func<RecordBatch, IEnumerable<RecordBatch>, IEnumerable<RecordBatch>> function, StructType schema) =>
        Mapped(function, typeof(RecordBatch), schema);

    /// <inheritdoc cref="ApplyInArrow(Func{IEnumerable{RecordBatch}, IEnumerable{RecordBatch}}, StructType)"/>
    /// <param name="function">The function.</param>
    /// <param name="schema">The columns of what it returns, as DDL: <c>id bigint, score double</c>.</param>
    public DataFrame ApplyInArrow([RunsOnWorkers] Func<IEnumerable<RecordBatch>, IEnumerable<RecordBatch>> function, string schema) => ApplyInArrow(function, StructType.FromDdl(schema));

    /// <inheritdoc cref="ApplyInArrow(Func{RecordBatch, IEnumerable{RecordBatch}, IEnumerable{RecordBatch}}, StructType)"/>
    /// <param name="function">The function.</param>
    /// <param name="schema">The columns of what it returns, as DDL: <c>id bigint, score double</c>.</param>
    public DataFrame ApplyInArrow([RunsOnWorkers] Func<RecordBatch, IEnumerable<RecordBatch>, IEnumerable<RecordBatch>> function, string schema) =>
        ApplyInArrow(function, StructType.FromDdl(schema));

    /// <summary>The rows that a function of C# makes of each group's rows, on Spark's executors; asks the server for the columns' names.</summary>
    /// <typeparam name="TIn">A record of the columns that the function needs, <see cref="Row"/> for all, or the type of the only column.</typeparam>
    /// <typeparam name="TOut">A record of the columns it returns, or the type of the only one, which is named <c>value</c>.</typeparam>
    /// <param name="function">A static method or a lambda over a group's rows, which are read as they are asked for.</param>
    /// <exception cref="NotSupportedException">A variable that the function captures is no data, or a type has no Spark type; the message names it.</exception>
    /// <exception cref="InvalidCastException">There is no column for a property that <typeparamref name="TIn"/> needs; the message names it.</exception>
    public DataFrame FlatMapGroups<TIn, TOut>([RunsOnWorkers] Func<IEnumerable<TIn>, IEnumerable<TOut>> function) => Mapped(function, typeof(TIn), RowSchemas.Of(typeof(TOut)));

    /// <summary>The rows that a function of C# makes of each group's key and rows, on Spark's executors; asks the server for the columns' names.</summary>
    /// <typeparam name="TKey">The type of the column that is grouped by, or a record where they are several.</typeparam>
    /// <typeparam name="TIn">A record of the columns that the function needs, <see cref="Row"/> for all, or the type of the only column.</typeparam>
    /// <typeparam name="TOut">A record of the columns it returns, or the type of the only one, which is named <c>value</c>.</typeparam>
    /// <param name="function">A static method or a lambda over a group's key and rows, which are read as they are asked for.</param>
    /// <exception cref="NotSupportedException">A variable that the function captures is no data, or a type has no Spark type; the message names it.</exception>
    /// <exception cref="InvalidCastException">There is no column for a property that <typeparamref name="TIn"/> needs; the message names it.</exception>
    public DataFrame FlatMapGroups<TKey, TIn, TOut>([RunsOnWorkers] Func<TKey, IEnumerable<TIn>, IEnumerable<TOut>> function) =>
        Mapped(function, typeof(TIn), RowSchemas.Of(typeof(TOut)));

    /// <summary>Pairs these groups with another data frame's that have the same key.</summary>
    /// <param name="other">The other groups, of as many columns.</param>
    public CogroupedDataset Cogroup(RelationalGroupedDataset other) => new(this, other);

    internal DataFrame Cogrouped(RelationalGroupedDataset other, ShippedFunction function) =>
        _frame.CoGroupMapped(_grouping, other._frame, other._grouping, [.. _columns, .. other._columns], function);

    private DataFrame Mapped(Delegate function, Type input, StructType schema) =>
        _frame.GroupMapped(_grouping, _columns, ShippedFunction.Of(UdfKind.GroupedMap, function, schema), _frame.ColumnsFor(input));
}
