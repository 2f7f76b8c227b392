using Proto = Spark.Connect;

namespace Reelhouse.Spark.Sql.Streaming;

/// <summary>
/// Says where a stream's rows go and when. Each setter changes this writer and returns it; <see cref="StartAsync(CancellationToken)"/> starts the query.
/// See https://spark.apache.org/docs/4.2.0/streaming/apis-on-dataframes-and-datasets.html#starting-streaming-queries.
/// </summary>
public sealed partial class DataStreamWriter
{
    private readonly DataFrame _frame;
    private readonly Proto.WriteStreamOperationStart _start;

    internal DataStreamWriter(DataFrame frame)
    {
        _frame = frame;
        _start = new() { Input = frame.Relation };
    }

    internal Proto.Command Command => new() { WriteStreamOperationStart = _start };

    /// <summary>Which rows are written; the new ones by default.</summary>
    /// <param name="outputMode">The mode.</param>
    public DataStreamWriter OutputMode(OutputMode outputMode) => OutputMode(outputMode.ToString().ToLowerInvariant());

    /// <summary>Which rows are written; the new ones by default.</summary>
    /// <param name="outputMode"><c>append</c>, <c>complete</c> or <c>update</c>.</param>
    public DataStreamWriter OutputMode(string outputMode)
    {
        _start.OutputMode = outputMode;
        return this;
    }

    /// <summary>The format to write, such as <c>delta</c>, <c>kafka</c> or <c>memory</c>.</summary>
    /// <param name="source">The format's name.</param>
    public DataStreamWriter Format(string source)
    {
        _start.Format = source;
        return this;
    }

    /// <summary>Sets an option of the format or of the query, such as <c>checkpointLocation</c>.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value.</param>
    public DataStreamWriter Option(string key, string value)
    {
        _start.Options[key] = value;
        return this;
    }

    /// <summary>Sets an option of the format or of the query.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value.</param>
    public DataStreamWriter Option(string key, bool value) => Option(key, OptionText.Of(value));

    /// <summary>Sets an option of the format or of the query.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value.</param>
    public DataStreamWriter Option(string key, long value) => Option(key, OptionText.Of(value));

    /// <summary>Sets an option of the format or of the query.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value.</param>
    public DataStreamWriter Option(string key, double value) => Option(key, OptionText.Of(value));

    /// <summary>Sets options of the format or of the query.</summary>
    /// <param name="options">The options by name.</param>
    public DataStreamWriter Options(IEnumerable<KeyValuePair<string, string>> options)
    {
        foreach (var (key, value) in options)
            _start.Options[key] = value;
        return this;
    }

    /// <summary>Puts rows into folders by the values of some columns.</summary>
    /// <param name="columnNames">The columns' names.</param>
    public DataStreamWriter PartitionBy(params IEnumerable<string> columnNames)
    {
        _start.PartitioningColumnNames.Clear();
        _start.PartitioningColumnNames.AddRange(columnNames);
        return this;
    }

    /// <summary>Puts rows with near values of some columns together, for sinks that cluster.</summary>
    /// <param name="columnNames">The columns' names.</param>
    public DataStreamWriter ClusterBy(params IEnumerable<string> columnNames)
    {
        _start.ClusteringColumnNames.Clear();
        _start.ClusteringColumnNames.AddRange(columnNames);
        return this;
    }

    /// <summary>Names the query; the name is free again once it has ended.</summary>
    /// <param name="queryName">The name.</param>
    public DataStreamWriter QueryName(string queryName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(queryName);
        _start.QueryName = queryName;
        return this;
    }

    /// <summary>When the query looks for new rows; as soon as it can by default.</summary>
    /// <param name="trigger">The trigger.</param>
    public DataStreamWriter Trigger(Trigger trigger)
    {
        trigger.ApplyTo(_start);
        return this;
    }
}
