using Reelhouse.Spark.Plans;
using Reelhouse.Spark.Sql.Expressions;

namespace Reelhouse.Spark.Sql;

public sealed partial class Column
{
    /// <summary>Ascending order, nulls first.</summary>
    public Column Asc() => AscNullsFirst();

    /// <summary>Ascending order, nulls first.</summary>
    public Column AscNullsFirst() => With(SortOrders.Ascending(Expression));

    /// <summary>Ascending order, nulls last.</summary>
    public Column AscNullsLast() => With(SortOrders.Ascending(Expression, nullsFirst: false));

    /// <summary>Descending order, nulls last.</summary>
    public Column Desc() => DescNullsLast();

    /// <summary>Descending order, nulls first.</summary>
    public Column DescNullsFirst() => With(SortOrders.Descending(Expression, nullsFirst: true));

    /// <summary>Descending order, nulls last.</summary>
    public Column DescNullsLast() => With(SortOrders.Descending(Expression));

    /// <summary>The function's value over a window of rows around each row.</summary>
    /// <param name="window">The window, from <see cref="Window"/>.</param>
    public Column Over(WindowSpec window) =>
        From(Windows.Over(Expression, window.Partitions.Select(Expressed), window.Orders.Select(Expressed), window.Frame),
            [this, .. window.Partitions, .. window.Orders]);

    /// <summary>The function's value over all rows.</summary>
    public Column Over() => Over(WindowSpec.Empty);

    internal Column Ordered() => With(SortOrders.Of(Expression));

    private static global::Spark.Connect.Expression Expressed(Column column) => column.Expression;
}
