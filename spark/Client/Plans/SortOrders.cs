using Proto = Spark.Connect;

namespace Reelhouse.Spark.Plans;

/// <summary>Builds sort orders.</summary>
internal static class SortOrders
{
    private const Proto.Expression.Types.SortOrder.Types.SortDirection Up = Proto.Expression.Types.SortOrder.Types.SortDirection.Ascending;
    private const Proto.Expression.Types.SortOrder.Types.SortDirection Down = Proto.Expression.Types.SortOrder.Types.SortDirection.Descending;
    private const Proto.Expression.Types.SortOrder.Types.NullOrdering First = Proto.Expression.Types.SortOrder.Types.NullOrdering.SortNullsFirst;
    private const Proto.Expression.Types.SortOrder.Types.NullOrdering Last = Proto.Expression.Types.SortOrder.Types.NullOrdering.SortNullsLast;

    public static Proto.Expression Ascending(Proto.Expression child, bool nullsFirst = true) => Order(child, Up, nullsFirst);

    public static Proto.Expression Descending(Proto.Expression child, bool nullsFirst = false) => Order(child, Down, nullsFirst);

    /// <summary>The order that the expression is; ascending when it is none.</summary>
    public static Proto.Expression Of(Proto.Expression expression) =>
        expression.ExprTypeCase == Proto.Expression.ExprTypeOneofCase.SortOrder ? expression : Ascending(expression);

    private static Proto.Expression Order(
        Proto.Expression child, Proto.Expression.Types.SortOrder.Types.SortDirection direction, bool nullsFirst) =>
        new() { SortOrder = new() { Child = child, Direction = direction, NullOrdering = nullsFirst ? First : Last } };
}
