using Reelhouse.Spark.Plans;

namespace Reelhouse.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>The rows where a condition is true.</summary>
    /// <param name="condition">The condition.</param>
    public DataFrame Filter(Column condition) => With(Selections.Filter(Relation, condition.Expression), condition);

    /// <summary>The rows where a condition is true.</summary>
    /// <param name="condition">The condition as SQL writes it.</param>
    public DataFrame Filter(string condition) => Filter(Functions.Expr(condition));

    /// <summary>The rows where a condition is true; the same as <see cref="Filter(Column)"/>.</summary>
    /// <param name="condition">The condition.</param>
    public DataFrame Where(Column condition) => Filter(condition);

    /// <summary>The rows where a condition is true; the same as <see cref="Filter(string)"/>.</summary>
    /// <param name="condition">The condition as SQL writes it.</param>
    public DataFrame Where(string condition) => Filter(condition);

    /// <summary>The first rows.</summary>
    /// <param name="count">How many.</param>
    public DataFrame Limit(int count) => With(Selections.Limit(Relation, count));

    /// <summary>All rows but the first ones.</summary>
    /// <param name="count">How many are left out.</param>
    public DataFrame Offset(int count) => With(Selections.Offset(Relation, count));

    /// <summary>Each row once.</summary>
    public DataFrame Distinct() => With(Selections.Distinct(Relation));

    /// <summary>Each row once; the same as <see cref="Distinct"/>.</summary>
    public DataFrame DropDuplicates() => Distinct();

    /// <summary>One row of those that are equal in some columns; which one is not defined.</summary>
    /// <param name="columnNames">The columns' names.</param>
    public DataFrame DropDuplicates(params IEnumerable<string> columnNames) => With(Selections.Distinct(Relation, columnNames));

    /// <summary>Each row of a stream once, as far as its watermark reaches.</summary>
    public DataFrame DropDuplicatesWithinWatermark() => With(Selections.Distinct(Relation, withinWatermark: true));

    /// <summary>One row of those in a stream that are equal in some columns, as far as its watermark reaches.</summary>
    /// <param name="columnNames">The columns' names.</param>
    public DataFrame DropDuplicatesWithinWatermark(params IEnumerable<string> columnNames) =>
        With(Selections.Distinct(Relation, columnNames, withinWatermark: true));

    /// <summary>The rows in an order.</summary>
    /// <param name="columns">Columns or orders; ascending when not said.</param>
    public DataFrame Sort(params IEnumerable<Column> columns) => Sorted(columns, isGlobal: true);

    /// <summary>The rows in ascending order.</summary>
    /// <param name="columnNames">The columns' names.</param>
    public DataFrame Sort(params IEnumerable<string> columnNames) => Sort(columnNames.Select(Functions.Col));

    /// <summary>The rows in an order; the same as <see cref="Sort(IEnumerable{Column})"/>.</summary>
    /// <param name="columns">Columns or orders; ascending when not said.</param>
    public DataFrame OrderBy(params IEnumerable<Column> columns) => Sort(columns);

    /// <summary>The rows in ascending order; the same as <see cref="Sort(IEnumerable{string})"/>.</summary>
    /// <param name="columnNames">The columns' names.</param>
    public DataFrame OrderBy(params IEnumerable<string> columnNames) => Sort(columnNames);

    /// <summary>The rows of each partition in an order.</summary>
    /// <param name="columns">Columns or orders; ascending when not said.</param>
    public DataFrame SortWithinPartitions(params IEnumerable<Column> columns) => Sorted(columns, isGlobal: false);

    /// <summary>The rows of each partition in ascending order.</summary>
    /// <param name="columnNames">The columns' names.</param>
    public DataFrame SortWithinPartitions(params IEnumerable<string> columnNames) =>
        SortWithinPartitions(columnNames.Select(Functions.Col));

    private DataFrame Sorted(IEnumerable<Column> columns, bool isGlobal)
    {
        var orders = columns.Select(column => column.Ordered()).ToList();
        return With(Selections.Sort(Relation, Expressed(orders), isGlobal), orders);
    }
}
