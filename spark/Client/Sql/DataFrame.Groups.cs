using Reelhouse.Spark.Plans;
using GroupType = Spark.Connect.Aggregate.Types.GroupType;

namespace Reelhouse.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>All rows as one group.</summary>
    public RelationalGroupedDataset GroupBy() => Grouped(GroupType.Groupby, []);

    /// <summary>The rows that are equal in some columns as groups.</summary>
    /// <param name="columns">The columns.</param>
    public RelationalGroupedDataset GroupBy(params IEnumerable<Column> columns) => Grouped(GroupType.Groupby, columns);

    /// <summary>The rows that are equal in some columns as groups.</summary>
    /// <param name="columnNames">The columns' names.</param>
    public RelationalGroupedDataset GroupBy(params IEnumerable<string> columnNames) => GroupBy(columnNames.Select(Functions.Col));

    /// <summary>Groups by all columns, then by all but the last, and so on to one group of all rows.</summary>
    /// <param name="columns">The columns.</param>
    public RelationalGroupedDataset Rollup(params IEnumerable<Column> columns) => Grouped(GroupType.Rollup, columns);

    /// <summary>Groups by all columns, then by all but the last, and so on to one group of all rows.</summary>
    /// <param name="columnNames">The columns' names.</param>
    public RelationalGroupedDataset Rollup(params IEnumerable<string> columnNames) => Rollup(columnNames.Select(Functions.Col));

    /// <summary>Groups by every subset of the columns.</summary>
    /// <param name="columns">The columns.</param>
    public RelationalGroupedDataset Cube(params IEnumerable<Column> columns) => Grouped(GroupType.Cube, columns);

    /// <summary>Groups by every subset of the columns.</summary>
    /// <param name="columnNames">The columns' names.</param>
    public RelationalGroupedDataset Cube(params IEnumerable<string> columnNames) => Cube(columnNames.Select(Functions.Col));

    /// <summary>Groups by each of some sets of columns.</summary>
    /// <param name="groupingSets">The sets.</param>
    /// <param name="columns">The columns that the result has.</param>
    public RelationalGroupedDataset GroupingSets(IEnumerable<IEnumerable<Column>> groupingSets, params IEnumerable<Column> columns)
    {
        var sets = groupingSets.Select(set => set.ToList()).ToList();
        var chosen = columns.ToList();
        var grouping = new Grouping(GroupType.GroupingSets, [.. Expressed(chosen)]) { Sets = [.. sets.Select(set => Expressed(set).ToList())] };
        return new(this, grouping, [.. chosen, .. sets.SelectMany(set => set)]);
    }

    /// <summary>One row of aggregates over all rows.</summary>
    /// <param name="aggregates">The aggregates.</param>
    public DataFrame Agg(params IEnumerable<Column> aggregates) => GroupBy().Agg(aggregates);

    internal DataFrame Aggregated(Grouping grouping, IReadOnlyList<Column> aggregates, IEnumerable<Column> groupingColumns) =>
        With(Aggregates.Of(Relation, grouping, Expressed(aggregates)), [.. groupingColumns, .. aggregates]);

    private RelationalGroupedDataset Grouped(GroupType type, IEnumerable<Column> columns)
    {
        var chosen = columns.ToList();
        return new(this, new Grouping(type, [.. Expressed(chosen)]), chosen);
    }
}
