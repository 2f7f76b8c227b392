using Proto = Spark.Connect;
using WriteMode = Spark.Connect.WriteOperationV2.Types.Mode;

namespace Reelhouse.Spark.Sql;

/// <summary>
/// Writes a data frame's rows into a table, columns matched by name. Each setter changes this writer and returns it; the rest are actions.
/// See https://spark.apache.org/docs/4.2.0/api/python/reference/pyspark.sql/api/pyspark.sql.DataFrameWriterV2.html.
/// </summary>
public sealed partial class DataFrameWriterV2
{
    private readonly DataFrame _frame;
    private readonly Proto.WriteOperationV2 _write;

    internal DataFrameWriterV2(DataFrame frame, string table)
    {
        _frame = frame;
        _write = new() { Input = frame.Relation, TableName = table };
    }

    internal Proto.Command Command => new() { WriteOperationV2 = _write };

    /// <summary>The format of a table to create, such as <c>delta</c>.</summary>
    /// <param name="provider">The format's name.</param>
    public DataFrameWriterV2 Using(string provider)
    {
        _write.Provider = provider;
        return this;
    }

    /// <summary>Sets an option of the write.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value.</param>
    public DataFrameWriterV2 Option(string key, string value)
    {
        _write.Options[key] = value;
        return this;
    }

    /// <summary>Sets an option of the write.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value.</param>
    public DataFrameWriterV2 Option(string key, bool value) => Option(key, OptionText.Of(value));

    /// <summary>Sets an option of the write.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value.</param>
    public DataFrameWriterV2 Option(string key, long value) => Option(key, OptionText.Of(value));

    /// <summary>Sets an option of the write.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value.</param>
    public DataFrameWriterV2 Option(string key, double value) => Option(key, OptionText.Of(value));

    /// <summary>Sets options of the write.</summary>
    /// <param name="options">The options by name.</param>
    public DataFrameWriterV2 Options(IEnumerable<KeyValuePair<string, string>> options)
    {
        foreach (var (key, value) in options)
            _write.Options[key] = value;
        return this;
    }

    /// <summary>Sets a property of a table to create.</summary>
    /// <param name="property">The property's name.</param>
    /// <param name="value">Its value.</param>
    public DataFrameWriterV2 TableProperty(string property, string value)
    {
        _write.TableProperties[property] = value;
        return this;
    }

    /// <summary>Partitions a table to create by columns or by <c>Years</c>, <c>Months</c>, <c>Days</c>, <c>Hours</c> and <c>Bucket</c> of them.</summary>
    /// <param name="columns">The columns.</param>
    public DataFrameWriterV2 PartitionedBy(params IEnumerable<Column> columns)
    {
        _write.PartitioningColumns.Clear();
        _write.PartitioningColumns.AddRange(columns.Select(column => column.Expression));
        return this;
    }

    /// <summary>Clusters a table to create by some columns.</summary>
    /// <param name="columnNames">The columns' names.</param>
    public DataFrameWriterV2 ClusterBy(params IEnumerable<string> columnNames)
    {
        _write.ClusteringColumns.Clear();
        _write.ClusteringColumns.AddRange(columnNames);
        return this;
    }

    internal DataFrameWriterV2 Set(WriteMode mode, Column? condition = null)
    {
        _write.Mode = mode;
        _write.OverwriteCondition = condition?.Expression;
        return this;
    }
}
