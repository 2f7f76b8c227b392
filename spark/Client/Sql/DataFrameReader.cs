using Reelhouse.Spark.Plans;
using Reelhouse.Spark.Sql.Types;
using Proto = Spark.Connect;

namespace Reelhouse.Spark.Sql;

/// <summary>
/// Says what to read and how; nothing is read before an action. Each setter changes this reader and returns it.
/// See https://spark.apache.org/docs/4.2.0/sql-data-sources.html.
/// </summary>
public sealed partial class DataFrameReader
{
    private readonly SparkSession _session;
    private readonly Dictionary<string, string> _options = [];
    private string? _format;
    private string _schema = "";

    internal DataFrameReader(SparkSession session) => _session = session;

    /// <summary>The source's format, such as <c>csv</c>, <c>parquet</c> or <c>delta</c>; the server's default when not said.</summary>
    /// <param name="source">The format's name.</param>
    public DataFrameReader Format(string source)
    {
        _format = source;
        return this;
    }

    /// <summary>The columns to read, so that Spark need not look for them.</summary>
    /// <param name="schema">The columns.</param>
    public DataFrameReader Schema(StructType schema) => Schema(schema.Json);

    /// <summary>The columns to read, so that Spark need not look for them.</summary>
    /// <param name="schema">The columns as DDL writes them, such as <c>id BIGINT, name STRING</c>.</param>
    public DataFrameReader Schema(string schema)
    {
        _schema = schema;
        return this;
    }

    /// <summary>Sets an option of the source.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value.</param>
    public DataFrameReader Option(string key, string value)
    {
        _options[key] = value;
        return this;
    }

    /// <summary>Sets an option of the source.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value.</param>
    public DataFrameReader Option(string key, bool value) => Option(key, OptionText.Of(value));

    /// <summary>Sets an option of the source.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value.</param>
    public DataFrameReader Option(string key, long value) => Option(key, OptionText.Of(value));

    /// <summary>Sets an option of the source.</summary>
    /// <param name="key">The option's name.</param>
    /// <param name="value">Its value.</param>
    public DataFrameReader Option(string key, double value) => Option(key, OptionText.Of(value));

    /// <summary>Sets options of the source.</summary>
    /// <param name="options">The options by name.</param>
    public DataFrameReader Options(IEnumerable<KeyValuePair<string, string>> options)
    {
        foreach (var (key, value) in options)
            _options[key] = value;
        return this;
    }

    /// <summary>The data at some paths, or what the options describe when there is no path.</summary>
    /// <param name="paths">Folders or files, or URIs of them.</param>
    public DataFrame Load(params IEnumerable<string> paths) => Read(paths, []);

    /// <summary>A table or a temporary view.</summary>
    /// <param name="tableName">Its name, which may be qualified by catalog and database.</param>
    public DataFrame Table(string tableName) => new(_session, Sources.Table(tableName, _options));

    /// <summary>The changes of a table that keeps them, as its connector reports them.</summary>
    /// <param name="tableName">The table's name.</param>
    /// <exception cref="InvalidOperationException">A schema was set: the changes have their own.</exception>
    public DataFrame Changes(string tableName) => _schema.Length == 0
        ? new(_session, Sources.Changes(tableName, _options))
        : throw new InvalidOperationException($"The changes of {tableName} have a schema of their own; do not set one.");

    private DataFrame Read(IEnumerable<string> paths, IEnumerable<string> predicates)
    {
        var source = new Proto.Read.Types.DataSource { Schema = _schema, Options = { _options }, Paths = { paths }, Predicates = { predicates } };
        if (_format is not null) source.Format = _format;
        return new(_session, Sources.Data(source));
    }
}
