using Reelhouse.Spark.Plans;

namespace Reelhouse.Spark.Sql;

public sealed partial class DataFrame
{
    private const string Inner = "inner";

    /// <summary>The rows of both that belong together.</summary>
    /// <param name="right">The other data frame.</param>
    /// <param name="joinExpression">Which rows belong together.</param>
    /// <param name="joinType">
    /// <c>inner</c> (the default), <c>cross</c>, <c>full_outer</c>, <c>left_outer</c>, <c>right_outer</c>, <c>left_semi</c> or <c>left_anti</c>.
    /// </param>
    /// <exception cref="ArgumentException">The join type is not known.</exception>
    public DataFrame Join(DataFrame right, Column joinExpression, string joinType = Inner) =>
        With(right, Joins.On(Relation, SameSession(right).Relation, joinExpression.Expression, joinType), joinExpression);

    /// <summary>The rows of both that are equal in a column, which the result has once.</summary>
    /// <param name="right">The other data frame.</param>
    /// <param name="usingColumn">The column's name in both.</param>
    /// <param name="joinType">As for <see cref="Join(DataFrame, Column, string)"/>.</param>
    /// <exception cref="ArgumentException">The join type is not known.</exception>
    public DataFrame Join(DataFrame right, string usingColumn, string joinType = Inner) => Join(right, [usingColumn], joinType);

    /// <summary>The rows of both that are equal in some columns, which the result has once.</summary>
    /// <param name="right">The other data frame.</param>
    /// <param name="usingColumns">The columns' names in both.</param>
    /// <param name="joinType">As for <see cref="Join(DataFrame, Column, string)"/>.</param>
    /// <exception cref="ArgumentException">The join type is not known.</exception>
    public DataFrame Join(DataFrame right, IEnumerable<string> usingColumns, string joinType = Inner) =>
        With(right, Joins.Using(Relation, SameSession(right).Relation, usingColumns, joinType));

    /// <summary>Every pair of rows that nothing rules out later; Spark refuses it without a condition in <see cref="Filter(Column)"/> where that is set so.</summary>
    /// <param name="right">The other data frame.</param>
    public DataFrame Join(DataFrame right) => With(right, Joins.On(Relation, SameSession(right).Relation, null, Inner));

    /// <summary>Every pair of rows.</summary>
    /// <param name="right">The other data frame.</param>
    public DataFrame CrossJoin(DataFrame right) => With(right, Joins.Cross(Relation, SameSession(right).Relation));

    /// <summary>Each row with the rows of a subquery that may use its columns through <see cref="Column.Outer"/>.</summary>
    /// <param name="right">The subquery.</param>
    /// <param name="joinExpression">Which rows belong together; all when left out.</param>
    /// <param name="joinType"><c>inner</c> (the default), <c>left_outer</c> or <c>cross</c>.</param>
    /// <exception cref="ArgumentException">The join type is not known.</exception>
    public DataFrame LateralJoin(DataFrame right, Column? joinExpression = null, string joinType = Inner) =>
        With(
            right,
            Joins.Lateral(Relation, SameSession(right).Relation, joinExpression?.Expression, joinType),
            joinExpression is null ? [] : [joinExpression]);

    /// <summary>Each row with those of another data frame that rank best for it.</summary>
    /// <param name="right">The other data frame.</param>
    /// <param name="rankingExpression">What the rows are ranked by.</param>
    /// <param name="numResults">How many rows are taken, 1 to 100,000.</param>
    /// <param name="mode"><c>approx</c> or <c>exact</c>.</param>
    /// <param name="direction"><c>distance</c>: the least first; <c>similarity</c>: the greatest first.</param>
    /// <param name="joinType"><c>inner</c> (the default) or <c>left_outer</c>.</param>
    public DataFrame NearestByJoin(
        DataFrame right, Column rankingExpression, int numResults, string mode, string direction, string joinType = Inner) =>
        With(
            right,
            Joins.Nearest(
                Relation, SameSession(right).Relation, rankingExpression.Expression, numResults, mode, direction, joinType),
            rankingExpression);
}
