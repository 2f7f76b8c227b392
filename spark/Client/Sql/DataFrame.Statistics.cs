using Reelhouse.Spark.Plans;

namespace Reelhouse.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>Count, mean, standard deviation, least and greatest value of some columns, as text.</summary>
    /// <param name="columnNames">The columns' names; all numbers and texts when there is none.</param>
    public DataFrame Describe(params IEnumerable<string> columnNames) => With(Statistics.Describe(Relation, columnNames));

    /// <summary>Statistics of all numbers and texts, as text.</summary>
    /// <param name="statistics">
    /// <c>count</c>, <c>mean</c>, <c>stddev</c>, <c>min</c>, <c>max</c>, percentiles such as <c>75%</c>, <c>count_distinct</c>,
    /// <c>approx_count_distinct</c>; the first five with the quartiles when there is none.
    /// </param>
    public DataFrame Summary(params IEnumerable<string> statistics) => With(Statistics.Summary(Relation, statistics));

    /// <summary>A data frame over this one, for the classes that stand beside it.</summary>
    internal DataFrame Over(global::Spark.Connect.Relation relation, params IEnumerable<Column> columns) => With(relation, columns);
}
