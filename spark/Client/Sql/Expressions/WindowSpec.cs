using Reelhouse.Spark.Plans;
using Proto = Spark.Connect;

namespace Reelhouse.Spark.Sql.Expressions;

/// <summary>
/// Which rows a window function sees: how rows are grouped, ordered and bounded; immutable.
/// See https://spark.apache.org/docs/4.2.0/api/python/reference/pyspark.sql/window.html.
/// </summary>
public sealed class WindowSpec
{
    internal static readonly WindowSpec Empty = new([], [], null);

    private WindowSpec(
        IReadOnlyList<Column> partitions, IReadOnlyList<Column> orders, Proto.Expression.Types.Window.Types.WindowFrame? frame)
    {
        Partitions = partitions;
        Orders = orders;
        Frame = frame;
    }

    internal IReadOnlyList<Column> Partitions { get; }

    internal IReadOnlyList<Column> Orders { get; }

    internal Proto.Expression.Types.Window.Types.WindowFrame? Frame { get; }

    /// <summary>Groups rows that are equal in these columns.</summary>
    /// <param name="columns">The columns; none for one group of all rows.</param>
    /// <returns>A new window.</returns>
    public WindowSpec PartitionBy(params IEnumerable<Column> columns) => new([.. columns], Orders, Frame);

    /// <summary>Groups rows that are equal in these columns.</summary>
    /// <param name="columnNames">The columns' names.</param>
    /// <returns>A new window.</returns>
    public WindowSpec PartitionBy(params IEnumerable<string> columnNames) => PartitionBy(columnNames.Select(Functions.Col));

    /// <summary>Orders the rows of a group.</summary>
    /// <param name="columns">Columns or orders; ascending when not said.</param>
    /// <returns>A new window.</returns>
    public WindowSpec OrderBy(params IEnumerable<Column> columns) =>
        new(Partitions, [.. columns.Select(column => column.Ordered())], Frame);

    /// <summary>Orders the rows of a group, ascending.</summary>
    /// <param name="columnNames">The columns' names.</param>
    /// <returns>A new window.</returns>
    public WindowSpec OrderBy(params IEnumerable<string> columnNames) => OrderBy(columnNames.Select(Functions.Col));

    /// <summary>Bounds the window by rows counted from the current one: -1 is the row before it.</summary>
    /// <param name="start">The first row, or <see cref="Window.UnboundedPreceding"/>.</param>
    /// <param name="end">The last row, or <see cref="Window.UnboundedFollowing"/>.</param>
    /// <returns>A new window.</returns>
    /// <exception cref="OverflowException">A boundary is neither unbounded nor within 32 bits.</exception>
    public WindowSpec RowsBetween(long start, long end) => new(Partitions, Orders, Windows.Rows(start, end));

    /// <summary>Bounds the window by how far the ordering value lies from the current row's.</summary>
    /// <param name="start">The lower distance, or <see cref="Window.UnboundedPreceding"/>.</param>
    /// <param name="end">The upper distance, or <see cref="Window.UnboundedFollowing"/>.</param>
    /// <returns>A new window.</returns>
    public WindowSpec RangeBetween(long start, long end) => new(Partitions, Orders, Windows.Range(start, end));
}
