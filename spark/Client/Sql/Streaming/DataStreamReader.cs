using System.Text.RegularExpressions;
using Reelhouse.Spark.Plans;
using Reelhouse.Spark.Sql.Types;
using Proto = Spark.Connect;

namespace Reelhouse.Spark.Sql.Streaming;

/// <summary>
/// Says which stream to read and how. Each setter changes this reader and returns it.
/// See https://spark.apache.org/docs/4.2.0/streaming/apis-on-dataframes-and-datasets.html.
/// </summary>
public sealed partial class DataStreamReader
{
    private readonly SparkSession _session;
    private readonly Dictionary<string, string> _options = [];
    private string? _format;
    private string? _name;
    private string _schema = "";

    internal DataStreamReader(SparkSession session) => _session = session;

    /// <summary>The source's format, such as <c>kafka</c>, <c>delta</c> or <c>rate</c>.</summary>
    /// <param name="source">The format's name.</param>
    public DataStreamReader Format(string source)
    {
        _format = source;
        return this;
    }

    /// <summary>The columns to read; sources of files need it.</summary>
    /// <param name="schema">The columns.</param>
    public DataStreamReader Schema(StructType schema) => Schema(schema.Json);

    /// <summary>The columns to read; sources of files need it.</summary>
    /// <param name="schema">The columns as DDL writes them.</param>
    public DataStreamReader Schema(string schema)
    {
        _schema = schema;
        return this;
    }

    /// <summary>Names the source, so that a query's checkpoint finds it when sources are added or reordered.</summary>
    /// <param name="sourceName">The name: letters, digits and underscores.</param>
    /// <exception cref="ArgumentException">The name has other characters.</exception>
    public DataStreamReader Name(string sourceName)
    {
        _name = SourceName().IsMatch(sourceName)
            ? sourceName
            : throw new ArgumentException($"'{sourceName}' is not a source's name: use letters, digits and underscores.", nameof(sourceName));
        return this;
    }

    /// <summary>Sets an option of the source.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value.</param>
    public DataStreamReader Option(string key, string value)
    {
        _options[key] = value;
        return this;
    }

    /// <summary>Sets an option of the source.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value.</param>
    public DataStreamReader Option(string key, bool value) => Option(key, OptionText.Of(value));

    /// <summary>Sets an option of the source.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value.</param>
    public DataStreamReader Option(string key, long value) => Option(key, OptionText.Of(value));

    /// <summary>Sets an option of the source.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value.</param>
    public DataStreamReader Option(string key, double value) => Option(key, OptionText.Of(value));

    /// <summary>Sets options of the source.</summary>
    /// <param name="options">The options by name.</param>
    public DataStreamReader Options(IEnumerable<KeyValuePair<string, string>> options)
    {
        foreach (var (key, value) in options)
            _options[key] = value;
        return this;
    }

    /// <summary>The stream that format and options describe.</summary>
    public DataFrame Load() => Stream([]);

    /// <summary>The stream of files, or of a table's rows, at a path.</summary>
    /// <param name="path">A folder or its URI.</param>
    public DataFrame Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return Stream([path]);
    }

    /// <summary>The rows that are added to a table.</summary>
    /// <param name="tableName">Its name, which may be qualified by catalog and database.</param>
    public DataFrame Table(string tableName) => new(_session, Sources.Table(tableName, _options, isStreaming: true));

    /// <summary>The changes of a table that keeps them, as its connector reports them.</summary>
    /// <param name="tableName">The table's name.</param>
    public DataFrame Changes(string tableName) => new(_session, Sources.Changes(tableName, _options, isStreaming: true));

    /// <summary>CSV files as they come.</summary>
    /// <param name="path">Their folder.</param>
    public DataFrame Csv(string path) => Format("csv").Load(path);

    /// <summary>Files with a JSON object a line, as they come.</summary>
    /// <param name="path">Their folder.</param>
    public DataFrame Json(string path) => Format("json").Load(path);

    /// <summary>XML files as they come.</summary>
    /// <param name="path">Their folder.</param>
    public DataFrame Xml(string path) => Format("xml").Load(path);

    /// <summary>Parquet files as they come.</summary>
    /// <param name="path">Their folder.</param>
    public DataFrame Parquet(string path) => Format("parquet").Load(path);

    /// <summary>ORC files as they come.</summary>
    /// <param name="path">Their folder.</param>
    public DataFrame Orc(string path) => Format("orc").Load(path);

    /// <summary>Text files as they come, a row a line.</summary>
    /// <param name="path">Their folder.</param>
    public DataFrame Text(string path) => Format("text").Load(path);

    private DataFrame Stream(IEnumerable<string> paths)
    {
        var source = new Proto.Read.Types.DataSource { Schema = _schema, Options = { _options }, Paths = { paths } };
        if (_format is not null) source.Format = _format;
        if (_name is not null) source.SourceName = _name;
        return new(_session, Sources.Data(source, isStreaming: true));
    }

    [GeneratedRegex("^[a-zA-Z0-9_]+$")]
    private static partial Regex SourceName();
}
