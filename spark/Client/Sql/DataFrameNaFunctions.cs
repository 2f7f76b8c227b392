using Reelhouse.Spark.Plans;

namespace Reelhouse.Spark.Sql;

/// <summary>
/// Deals with null and NaN in a data frame.
/// See https://spark.apache.org/docs/4.2.0/api/python/reference/pyspark.sql/api/pyspark.sql.DataFrameNaFunctions.html.
/// </summary>
public sealed class DataFrameNaFunctions
{
    private readonly DataFrame _frame;

    internal DataFrameNaFunctions(DataFrame frame) => _frame = frame;

    /// <summary>Leaves out rows that have a null, or nothing else.</summary>
    /// <param name="how"><c>any</c>: rows with a null (the default); <c>all</c>: rows of nothing else.</param>
    /// <param name="columnNames">The columns that are looked at; all when there is none.</param>
    /// <exception cref="ArgumentException"><paramref name="how"/> is another word.</exception>
    public DataFrame Drop(string how = "any", params IEnumerable<string> columnNames) => _frame.Over(Missing.Drop(_frame.Relation, columnNames, how switch
    {
        "any" => null,
        "all" => 1,
        _ => throw new ArgumentException($"'{how}' is not how rows are dropped; use any or all.", nameof(how)),
    }));

    /// <summary>Leaves out rows that have fewer values than so many.</summary>
    /// <param name="minNonNulls">How many values a row has at least.</param>
    /// <param name="columnNames">The columns that are looked at; all when there is none.</param>
    public DataFrame Drop(int minNonNulls, params IEnumerable<string> columnNames) =>
        _frame.Over(Missing.Drop(_frame.Relation, columnNames, minNonNulls));

    /// <summary>Puts a value where there is none, in columns of the value's type.</summary>
    /// <param name="value">A number, text or boolean.</param>
    /// <param name="columnNames">The columns; all when there is none.</param>
    public DataFrame Fill(object value, params IEnumerable<string> columnNames) =>
        _frame.Over(Missing.Fill(_frame.Relation, columnNames, [value]));

    /// <summary>Puts values where there are none, in each column its own.</summary>
    /// <param name="values">Numbers, texts or booleans by column.</param>
    public DataFrame Fill(IEnumerable<KeyValuePair<string, object>> values)
    {
        var pairs = values.ToList();
        return _frame.Over(Missing.Fill(_frame.Relation, pairs.Select(pair => pair.Key), pairs.Select(pair => pair.Value)));
    }

    /// <summary>Puts values in place of others, in columns of their type.</summary>
    /// <param name="replacements">Values with what takes their place: all numbers, all texts or all booleans.</param>
    /// <param name="columnNames">The columns; all when there is none.</param>
    public DataFrame Replace(IEnumerable<KeyValuePair<object, object?>> replacements, params IEnumerable<string> columnNames) =>
        _frame.Over(Missing.Replace(_frame.Relation, columnNames, replacements));
}
