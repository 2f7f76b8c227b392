namespace Reelhouse.Spark.Sql.Expressions;

/// <summary>
/// Where windows begin: <c>Window.PartitionBy("subscriber_id").OrderBy("event_at")</c>.
/// See https://spark.apache.org/docs/4.2.0/api/python/reference/pyspark.sql/window.html.
/// </summary>
/// <remarks>
/// Where <c>using static Reelhouse.Spark.Sql.Functions</c> stands too, its method <c>Window</c> hides this class;
/// <c>using Window = Reelhouse.Spark.Sql.Expressions.Window;</c> brings it back.
/// </remarks>
public static class Window
{
    /// <summary>The window starts with the group's first row.</summary>
    public const long UnboundedPreceding = long.MinValue;

    /// <summary>The window ends with the group's last row.</summary>
    public const long UnboundedFollowing = long.MaxValue;

    /// <summary>The current row.</summary>
    public const long CurrentRow = 0;

    /// <summary>A window over rows that are equal in these columns.</summary>
    /// <param name="columns">The columns; none for one group of all rows.</param>
    /// <returns>The window.</returns>
    public static WindowSpec PartitionBy(params IEnumerable<Column> columns) => WindowSpec.Empty.PartitionBy(columns);

    /// <summary>A window over rows that are equal in these columns.</summary>
    /// <param name="columnNames">The columns' names.</param>
    /// <returns>The window.</returns>
    public static WindowSpec PartitionBy(params IEnumerable<string> columnNames) => WindowSpec.Empty.PartitionBy(columnNames);

    /// <summary>A window over all rows in this order.</summary>
    /// <param name="columns">Columns or orders; ascending when not said.</param>
    /// <returns>The window.</returns>
    public static WindowSpec OrderBy(params IEnumerable<Column> columns) => WindowSpec.Empty.OrderBy(columns);

    /// <summary>A window over all rows in this order, ascending.</summary>
    /// <param name="columnNames">The columns' names.</param>
    /// <returns>The window.</returns>
    public static WindowSpec OrderBy(params IEnumerable<string> columnNames) => WindowSpec.Empty.OrderBy(columnNames);

    /// <summary>A window of rows counted from the current one: -1 is the row before it.</summary>
    /// <param name="start">The first row, or <see cref="UnboundedPreceding"/>.</param>
    /// <param name="end">The last row, or <see cref="UnboundedFollowing"/>.</param>
    /// <returns>The window.</returns>
    public static WindowSpec RowsBetween(long start, long end) => WindowSpec.Empty.RowsBetween(start, end);

    /// <summary>A window of rows by how far the ordering value lies from the current row's.</summary>
    /// <param name="start">The lower distance, or <see cref="UnboundedPreceding"/>.</param>
    /// <param name="end">The upper distance, or <see cref="UnboundedFollowing"/>.</param>
    /// <returns>The window.</returns>
    public static WindowSpec RangeBetween(long start, long end) => WindowSpec.Empty.RangeBetween(start, end);
}
