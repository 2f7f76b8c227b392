using Google.Protobuf.Collections;
using Proto = Spark.Connect;
using SparkMode = Spark.Connect.WriteOperation.Types.SaveMode;

namespace Reelhouse.Spark.Sql;

/// <summary>
/// Saves a data frame's rows. Each setter changes this writer and returns it; a save is an action.
/// See https://spark.apache.org/docs/4.2.0/sql-data-sources-load-save-functions.html.
/// </summary>
public sealed partial class DataFrameWriter
{
    private readonly DataFrame _frame;
    private readonly Proto.WriteOperation _write;

    internal DataFrameWriter(DataFrame frame)
    {
        _frame = frame;
        _write = new() { Input = frame.Relation };
    }

    internal Proto.Command Command => new() { WriteOperation = _write };

    /// <summary>What happens when there is something already; an error by default.</summary>
    /// <param name="saveMode">The mode.</param>
    public DataFrameWriter Mode(SaveMode saveMode)
    {
        _write.Mode = saveMode switch
        {
            SaveMode.Append => SparkMode.Append,
            SaveMode.Overwrite => SparkMode.Overwrite,
            SaveMode.Ignore => SparkMode.Ignore,
            _ => SparkMode.ErrorIfExists,
        };
        return this;
    }

    /// <summary>What happens when there is something already; an error by default.</summary>
    /// <param name="saveMode"><c>append</c>, <c>overwrite</c>, <c>ignore</c>, <c>error</c> or <c>errorifexists</c>.</param>
    /// <exception cref="ArgumentException">The mode is another.</exception>
    public DataFrameWriter Mode(string saveMode) => Mode(saveMode.ToLowerInvariant() switch
    {
        "append" => SaveMode.Append,
        "overwrite" => SaveMode.Overwrite,
        "ignore" => SaveMode.Ignore,
        "error" or "errorifexists" or "default" => SaveMode.ErrorIfExists,
        _ => throw new ArgumentException($"'{saveMode}' is not a save mode; use append, overwrite, ignore or error.", nameof(saveMode)),
    });

    /// <summary>The format to write, such as <c>parquet</c> or <c>delta</c>; the server's default when not said.</summary>
    /// <param name="source">The format's name.</param>
    public DataFrameWriter Format(string source)
    {
        _write.Source = source;
        return this;
    }

    /// <summary>Sets an option of the format.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value.</param>
    public DataFrameWriter Option(string key, string value)
    {
        _write.Options[key] = value;
        return this;
    }

    /// <summary>Sets an option of the format.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value.</param>
    public DataFrameWriter Option(string key, bool value) => Option(key, OptionText.Of(value));

    /// <summary>Sets an option of the format.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value.</param>
    public DataFrameWriter Option(string key, long value) => Option(key, OptionText.Of(value));

    /// <summary>Sets an option of the format.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value.</param>
    public DataFrameWriter Option(string key, double value) => Option(key, OptionText.Of(value));

    /// <summary>Sets options of the format.</summary>
    /// <param name="options">The options by name.</param>
    public DataFrameWriter Options(IEnumerable<KeyValuePair<string, string>> options)
    {
        foreach (var (key, value) in options)
            _write.Options[key] = value;
        return this;
    }

    /// <summary>Puts rows into folders by the values of some columns.</summary>
    /// <param name="columnNames">The columns' names.</param>
    public DataFrameWriter PartitionBy(params IEnumerable<string> columnNames) => Replace(_write.PartitioningColumns, columnNames);

    /// <summary>Puts rows with near values of some columns together, for sources that cluster.</summary>
    /// <param name="columnNames">The columns' names.</param>
    public DataFrameWriter ClusterBy(params IEnumerable<string> columnNames) => Replace(_write.ClusteringColumns, columnNames);

    /// <summary>Puts rows into so many files by the hash of some columns; for tables only.</summary>
    /// <param name="numBuckets">How many buckets.</param>
    /// <param name="columnNames">The columns' names.</param>
    public DataFrameWriter BucketBy(int numBuckets, params IEnumerable<string> columnNames)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(numBuckets);
        _write.BucketBy = new() { NumBuckets = numBuckets, BucketColumnNames = { columnNames } };
        return this;
    }

    /// <summary>Sorts the rows of each bucket by some columns.</summary>
    /// <param name="columnNames">The columns' names.</param>
    public DataFrameWriter SortBy(params IEnumerable<string> columnNames) => Replace(_write.SortColumnNames, columnNames);

    private DataFrameWriter Replace(RepeatedField<string> names, IEnumerable<string> columnNames)
    {
        names.Clear();
        names.AddRange(columnNames);
        return this;
    }
}
