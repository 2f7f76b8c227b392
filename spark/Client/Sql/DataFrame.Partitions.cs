using Reelhouse.Spark.Plans;

namespace Reelhouse.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>The rows spread evenly over so many partitions, by a shuffle.</summary>
    /// <param name="partitions">How many partitions.</param>
    public DataFrame Repartition(int partitions) => With(Selections.Repartition(Relation, Positive(partitions), shuffle: true));

    /// <summary>The rows with equal values together, in so many partitions.</summary>
    /// <param name="partitions">How many partitions.</param>
    /// <param name="columns">The columns whose values are compared.</param>
    public DataFrame Repartition(int partitions, params IEnumerable<Column> columns) => PartitionedBy(Positive(partitions), columns);

    /// <summary>The rows with equal values together.</summary>
    /// <param name="columns">The columns whose values are compared.</param>
    public DataFrame Repartition(params IEnumerable<Column> columns) => PartitionedBy(null, columns);

    /// <summary>The rows in so many partitions of neighbouring values.</summary>
    /// <param name="partitions">How many partitions.</param>
    /// <param name="columns">Columns or orders; ascending when not said.</param>
    public DataFrame RepartitionByRange(int partitions, params IEnumerable<Column> columns) =>
        PartitionedBy(Positive(partitions), columns.Select(column => column.Ordered()));

    /// <summary>The rows in partitions of neighbouring values.</summary>
    /// <param name="columns">Columns or orders; ascending when not said.</param>
    public DataFrame RepartitionByRange(params IEnumerable<Column> columns) =>
        PartitionedBy(null, columns.Select(column => column.Ordered()));

    /// <summary>The rows, each in the partition whose number a column holds.</summary>
    /// <param name="partitions">How many partitions.</param>
    /// <param name="partitionId">The number, from 0.</param>
    public DataFrame RepartitionById(int partitions, ColumnOrName partitionId)
    {
        var column = partitionId.Column;
        return PartitionedBy(Positive(partitions), [Column.From(Expr.PartitionId(column.Expression), column)]);
    }

    /// <summary>The rows in fewer partitions, without a shuffle.</summary>
    /// <param name="partitions">How many partitions at most.</param>
    public DataFrame Coalesce(int partitions) => With(Selections.Repartition(Relation, Positive(partitions), shuffle: false));

    private DataFrame PartitionedBy(int? partitions, IEnumerable<Column> columns)
    {
        var keys = columns.ToList();
        return With(Selections.RepartitionBy(Relation, partitions, Expressed(keys)), keys);
    }

    private static int Positive(int partitions)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(partitions);
        return partitions;
    }
}
