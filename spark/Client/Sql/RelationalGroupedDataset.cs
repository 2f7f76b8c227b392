using Reelhouse.Spark.Plans;
using Reelhouse.Spark.Sql.Types;
using Proto = Spark.Connect;

namespace Reelhouse.Spark.Sql;

/// <summary>
/// Groups of a data frame's rows, waiting for their aggregates; PySpark calls it <c>GroupedData</c>.
/// See https://spark.apache.org/docs/4.2.0/api/python/reference/pyspark.sql/grouping.html.
/// </summary>
public sealed partial class RelationalGroupedDataset
{
    private readonly DataFrame _frame;
    private readonly Grouping _grouping;
    private readonly IReadOnlyList<Column> _columns;

    internal RelationalGroupedDataset(DataFrame frame, Grouping grouping, IReadOnlyList<Column> columns)
    {
        _frame = frame;
        _grouping = grouping;
        _columns = columns;
    }

    /// <summary>One row a group: what it is grouped by, and aggregates.</summary>
    /// <param name="aggregates">The aggregates.</param>
    public DataFrame Agg(params IEnumerable<Column> aggregates) => _frame.Aggregated(_grouping, [.. aggregates], _columns);

    /// <summary>One row a group: what it is grouped by, and functions of columns.</summary>
    /// <param name="functions">Names of columns with the names of the functions, such as <c>price</c> with <c>max</c>.</param>
    public DataFrame Agg(IEnumerable<KeyValuePair<string, string>> functions) =>
        Agg(functions.Select(pair => Column.Call(pair.Value, Functions.Col(pair.Key))));

    /// <summary>How many rows each group has, as <c>count</c>.</summary>
    public DataFrame Count() => Agg(Column.Call("count", Functions.Lit(1)).As("count"));

    /// <summary>The sums of some columns.</summary>
    /// <param name="columnNames">The columns' names; every numeric column, found out by asking the server, when there is none.</param>
    public DataFrame Sum(params IEnumerable<string> columnNames) => Numeric("sum", columnNames);

    /// <summary>The averages of some columns.</summary>
    /// <param name="columnNames">The columns' names; every numeric column, found out by asking the server, when there is none.</param>
    public DataFrame Avg(params IEnumerable<string> columnNames) => Numeric("avg", columnNames);

    /// <summary>The averages of some columns; the same as <see cref="Avg"/>.</summary>
    /// <param name="columnNames">The columns' names; every numeric column, found out by asking the server, when there is none.</param>
    public DataFrame Mean(params IEnumerable<string> columnNames) => Avg(columnNames);

    /// <summary>The least values of some columns.</summary>
    /// <param name="columnNames">The columns' names; every numeric column, found out by asking the server, when there is none.</param>
    public DataFrame Min(params IEnumerable<string> columnNames) => Numeric("min", columnNames);

    /// <summary>The greatest values of some columns.</summary>
    /// <param name="columnNames">The columns' names; every numeric column, found out by asking the server, when there is none.</param>
    public DataFrame Max(params IEnumerable<string> columnNames) => Numeric("max", columnNames);

    /// <summary>A column for each value of one column; name the values, or Spark has to look for them first.</summary>
    /// <param name="pivotColumn">The column's name.</param>
    /// <param name="values">The values; all there are when none is given.</param>
    /// <exception cref="InvalidOperationException">The groups are not those of <c>GroupBy</c>, or are pivoted already.</exception>
    public RelationalGroupedDataset Pivot(string pivotColumn, params IEnumerable<object> values)
    {
        if (_grouping.Type != Proto.Aggregate.Types.GroupType.Groupby)
            throw new InvalidOperationException($"Pivot follows GroupBy, once; these groups are of {_grouping.Type}.");
        var pivot = Aggregates.Pivot(_frame.Col(pivotColumn).Expression, values);
        return new(_frame, _grouping with { Type = Proto.Aggregate.Types.GroupType.Pivot, Pivot = pivot }, _columns);
    }

    private DataFrame Numeric(string function, IEnumerable<string> columnNames)
    {
        var names = columnNames.ToList();
        var chosen = names.Count > 0 ? names : NumericColumns();
        return Agg(chosen.Select(name => Column.Call(function, Functions.Col(name))));
    }

    private List<string> NumericColumns() =>
        [.. _frame.Schema().Fields.Where(field => field.DataType is NumericType).Select(field => field.Name)];
}
