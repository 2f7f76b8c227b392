using Apache.Arrow;
using Reelhouse.Spark.Plans;
using Reelhouse.Spark.Rows.Records;
using Reelhouse.Spark.Sql.Types;
using Reelhouse.Spark.Sql.Udfs;
using Reelhouse.Spark.Udfs;
using Reelhouse.Spark.Udfs.Commands;
using Reelhouse.Spark.Udfs.Data;

namespace Reelhouse.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>The rows that a function of C# makes of each partition's rows, as Arrow batches, on Spark's executors; asks the server for the columns' names.</summary>
    /// <param name="function">
    /// A static method or a lambda over a partition's batches; it may return any number of batches of any length. A batch lives until the next is asked for:
    /// <c>batch.Clone()</c> keeps it.
    /// </param>
    /// <param name="schema">The columns of what it returns, found by their names.</param>
    /// <param name="barrier">Whether all partitions start together, or none.</param>
    /// <exception cref="NotSupportedException">A variable that the function captures is no data; the message names it.</exception>
    public DataFrame MapInArrow([RunsOnWorkers] Func<IEnumerable<RecordBatch>, IEnumerable<RecordBatch>> function, StructType schema, bool barrier = false) =>
        Mapped(ShippedFunction.Of(UdfKind.Map, function, schema), barrier);

    /// <inheritdoc cref="MapInArrow(Func{IEnumerable{RecordBatch}, IEnumerable{RecordBatch}}, StructType, bool)"/>
    /// <param name="function">The function.</param>
    /// <param name="schema">The columns of what it returns, as DDL: <c>id bigint, score double</c>.</param>
    /// <param name="barrier">Whether all partitions start together, or none.</param>
    public DataFrame MapInArrow([RunsOnWorkers] Func<IEnumerable<RecordBatch>, IEnumerable<RecordBatch>> function, string schema, bool barrier = false) =>
        MapInArrow(function, StructType.FromDdl(schema), barrier);

    /// <summary>
    /// The rows that a function of C# makes of each partition's rows, on Spark's executors. Only columns that the input record has go to it; asks the server for their names.
    /// </summary>
    /// <typeparam name="TIn">A record of the columns that the function needs, <see cref="Row"/> for all, or the type of the only column.</typeparam>
    /// <typeparam name="TOut">A record of the columns it returns, or the type of the only one, which is named <c>value</c>.</typeparam>
    /// <param name="function">A static method or a lambda over a partition's rows, which are read as they are asked for.</param>
    /// <exception cref="NotSupportedException">A variable that the function captures is no data, or a type has no Spark type; the message names it.</exception>
    /// <exception cref="InvalidCastException">There is no column for a property that <typeparamref name="TIn"/> needs; the message names it.</exception>
    public DataFrame MapPartitions<TIn, TOut>([RunsOnWorkers] Func<IEnumerable<TIn>, IEnumerable<TOut>> function)
    {
        var shipped = ShippedFunction.Of(UdfKind.Map, function, RowSchemas.Of(typeof(TOut)));
        var needed = ColumnsFor(typeof(TIn));
        return (needed.Count < Columns().Count ? Select(needed.Select(Col)) : this).Mapped(shipped, barrier: false);
    }

    /// <summary>The names of the columns that a record takes; all for other types.</summary>
    /// <exception cref="InvalidCastException">The record needs a column that there is not; the message names it.</exception>
    internal IReadOnlyList<string> ColumnsFor(Type type)
    {
        var names = Columns();
        return type != typeof(Row) && type != typeof(RecordBatch) && RecordShape.IsRecord(type) && RecordShape.Of(type) is { IsTuple: false } shape
            ? [.. shape.FindIn(names).Where(at => at >= 0).Distinct().Order().Select(at => names[at])]
            : names;
    }

    /// <summary>A data frame over this one's groups; the function is given the named columns.</summary>
    internal DataFrame GroupMapped(Grouping grouping, IEnumerable<Column> groupingColumns, ShippedFunction function, IEnumerable<string> columnNames) =>
        With(UserFunctions.GroupMap(Relation, grouping.Expressions, UserFunctions.Of(function, Expressed(columnNames.Select(Col)))), groupingColumns);

    /// <summary>A data frame over this one's groups and those of another that have the same key.</summary>
    internal DataFrame CoGroupMapped(Grouping grouping, DataFrame other, Grouping otherGrouping, IEnumerable<Column> groupingColumns, ShippedFunction function) =>
        With(SameSession(other), UserFunctions.CoGroupMap(Relation, grouping.Expressions, other.Relation, otherGrouping.Expressions, UserFunctions.Of(function, [])), groupingColumns);

    // Spark leaves out columns that the function does not name.
    private DataFrame Mapped(ShippedFunction function, bool barrier) =>
        With(UserFunctions.MapPartitions(Relation, UserFunctions.Of(function, Expressed(Columns().Select(Col))), barrier));
}
