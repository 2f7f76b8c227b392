using Reelhouse.Spark.Plans;

namespace Reelhouse.Spark.Sql;

/// <summary>
/// Describes the values of a data frame.
/// See https://spark.apache.org/docs/4.2.0/api/python/reference/pyspark.sql/api/pyspark.sql.DataFrameStatFunctions.html.
/// </summary>
public sealed class DataFrameStatFunctions
{
    private const double DefaultSupport = 0.01;
    private readonly DataFrame _frame;

    internal DataFrameStatFunctions(DataFrame frame) => _frame = frame;

    /// <summary>How often each pair of two columns' values occurs: a row a value of the first, a column a value of the second.</summary>
    /// <param name="column1">The first column's name.</param>
    /// <param name="column2">The second column's name.</param>
    public DataFrame Crosstab(string column1, string column2) => _frame.Over(Statistics.Crosstab(_frame.Relation, column1, column2));

    /// <summary>Values that occur often, with some that may not.</summary>
    /// <param name="columnNames">The columns' names.</param>
    /// <param name="support">How often, as a share of the rows; 0.01 by default.</param>
    public DataFrame FreqItems(IEnumerable<string> columnNames, double support = DefaultSupport) =>
        _frame.Over(Statistics.FreqItems(_frame.Relation, columnNames, support));

    /// <summary>Rows drawn at random, with a share for each value of a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="fractions">The shares by value; 0 for values that are missing.</param>
    /// <param name="seed">Makes the draw repeatable; random by default.</param>
    public DataFrame SampleBy(ColumnOrName column, IEnumerable<KeyValuePair<object, double>> fractions, long? seed = null) =>
        _frame.Over(
            Statistics.SampleBy(_frame.Relation, column.Column.Expression, fractions, seed ?? Random.Shared.NextInt64()),
            column.Column);

    /// <summary>The covariance of two columns.</summary>
    /// <param name="column1">The first column's name.</param>
    /// <param name="column2">The second column's name.</param>
    /// <param name="cancellationToken">Cancels the computation on the server.</param>
    public async Task<double> CovAsync(string column1, string column2, CancellationToken cancellationToken = default) =>
        (await _frame.Over(Statistics.Covariance(_frame.Relation, column1, column2)).CollectAsync<double>(cancellationToken).ConfigureAwait(false))[0];

    /// <summary>Pearson's correlation of two columns.</summary>
    /// <param name="column1">The first column's name.</param>
    /// <param name="column2">The second column's name.</param>
    /// <param name="cancellationToken">Cancels the computation on the server.</param>
    public async Task<double> CorrAsync(string column1, string column2, CancellationToken cancellationToken = default) =>
        (await Correlation(column1, column2).CollectAsync<double>(cancellationToken).ConfigureAwait(false))[0];

    /// <summary>Approximate quantiles of some columns.</summary>
    /// <param name="columnNames">The columns' names.</param>
    /// <param name="probabilities">Which quantiles, 0 to 1.</param>
    /// <param name="relativeError">How far they may be off; 0 for exact ones, which cost much.</param>
    /// <param name="cancellationToken">Cancels the computation on the server.</param>
    /// <returns>For each column its quantiles.</returns>
    public async Task<double[][]> ApproxQuantileAsync(
        IEnumerable<string> columnNames, IEnumerable<double> probabilities, double relativeError, CancellationToken cancellationToken = default) =>
        (await Quantiles(columnNames, probabilities, relativeError).CollectAsync<double[][]>(cancellationToken).ConfigureAwait(false))[0];

    /// <summary>The covariance of two columns; waits for it.</summary>
    /// <param name="column1">The first column's name.</param>
    /// <param name="column2">The second column's name.</param>
    public double Cov(string column1, string column2) => Blocking.Run(() => CovAsync(column1, column2));

    /// <summary>Pearson's correlation of two columns; waits for it.</summary>
    /// <param name="column1">The first column's name.</param>
    /// <param name="column2">The second column's name.</param>
    public double Corr(string column1, string column2) => Blocking.Run(() => CorrAsync(column1, column2));

    /// <summary>Approximate quantiles of a column; waits for them.</summary>
    /// <param name="columnName">The column's name.</param>
    /// <param name="probabilities">Which quantiles, 0 to 1.</param>
    /// <param name="relativeError">How far they may be off.</param>
    public double[] ApproxQuantile(string columnName, IEnumerable<double> probabilities, double relativeError) =>
        Blocking.Run(() => ApproxQuantileAsync([columnName], probabilities, relativeError))[0];

    internal DataFrame Correlation(string column1, string column2) =>
        _frame.Over(Statistics.Correlation(_frame.Relation, column1, column2, "pearson"));

    internal DataFrame Quantiles(IEnumerable<string> columnNames, IEnumerable<double> probabilities, double relativeError) =>
        _frame.Over(Statistics.ApproxQuantile(_frame.Relation, columnNames, probabilities, relativeError));
}
