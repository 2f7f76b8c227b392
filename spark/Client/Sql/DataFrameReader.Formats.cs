using Reelhouse.Spark.Plans;
using Reelhouse.Spark.Sql.Types;
using Proto = Spark.Connect;
using ParseFormat = Spark.Connect.Parse.Types.ParseFormat;

namespace Reelhouse.Spark.Sql;

public sealed partial class DataFrameReader
{
    /// <summary>CSV files: https://spark.apache.org/docs/4.2.0/sql-data-sources-csv.html.</summary>
    /// <param name="paths">Folders or files.</param>
    public DataFrame Csv(params IEnumerable<string> paths) => Format("csv").Load(paths);

    /// <summary>Lines of CSV in a data frame's one text column.</summary>
    /// <param name="lines">The data frame.</param>
    public DataFrame Csv(DataFrame lines) => Parsed(lines, ParseFormat.Csv);

    /// <summary>Files with a JSON object a line: https://spark.apache.org/docs/4.2.0/sql-data-sources-json.html.</summary>
    /// <param name="paths">Folders or files.</param>
    public DataFrame Json(params IEnumerable<string> paths) => Format("json").Load(paths);

    /// <summary>JSON objects in a data frame's one text column.</summary>
    /// <param name="lines">The data frame.</param>
    public DataFrame Json(DataFrame lines) => Parsed(lines, ParseFormat.Json);

    /// <summary>XML files: https://spark.apache.org/docs/4.2.0/sql-data-sources-xml.html.</summary>
    /// <param name="paths">Folders or files.</param>
    public DataFrame Xml(params IEnumerable<string> paths) => Format("xml").Load(paths);

    /// <summary>XML texts in a data frame's one text column.</summary>
    /// <param name="lines">The data frame.</param>
    public DataFrame Xml(DataFrame lines) => Parsed(lines, ParseFormat.Xml);

    /// <summary>Parquet files: https://spark.apache.org/docs/4.2.0/sql-data-sources-parquet.html.</summary>
    /// <param name="paths">Folders or files.</param>
    public DataFrame Parquet(params IEnumerable<string> paths) => Format("parquet").Load(paths);

    /// <summary>ORC files: https://spark.apache.org/docs/4.2.0/sql-data-sources-orc.html.</summary>
    /// <param name="paths">Folders or files.</param>
    public DataFrame Orc(params IEnumerable<string> paths) => Format("orc").Load(paths);

    /// <summary>Text files, a row a line: https://spark.apache.org/docs/4.2.0/sql-data-sources-text.html.</summary>
    /// <param name="paths">Folders or files.</param>
    public DataFrame Text(params IEnumerable<string> paths) => Format("text").Load(paths);

    /// <summary>A table of a database: https://spark.apache.org/docs/4.2.0/sql-data-sources-jdbc.html.</summary>
    /// <param name="url">The database, as JDBC writes it.</param>
    /// <param name="table">The table's name or a subquery in brackets.</param>
    /// <param name="properties">User, password and so on; none by default.</param>
    public DataFrame Jdbc(string url, string table, IEnumerable<KeyValuePair<string, string>>? properties = null) =>
        Database(url, table, properties).Load();

    /// <summary>A table of a database, read in as many parts as there are conditions.</summary>
    /// <param name="url">The database, as JDBC writes it.</param>
    /// <param name="table">The table's name or a subquery in brackets.</param>
    /// <param name="predicates">A condition for each part.</param>
    /// <param name="properties">User, password and so on; none by default.</param>
    public DataFrame Jdbc(
        string url, string table, IEnumerable<string> predicates, IEnumerable<KeyValuePair<string, string>>? properties = null) =>
        Database(url, table, properties).Read([], predicates);

    /// <summary>A table of a database, read in parts of a column's values.</summary>
    /// <param name="url">The database, as JDBC writes it.</param>
    /// <param name="table">The table's name or a subquery in brackets.</param>
    /// <param name="column">The column.</param>
    /// <param name="lowerBound">Where the second part begins, less one stride.</param>
    /// <param name="upperBound">Where the last part begins, plus one stride.</param>
    /// <param name="numPartitions">How many parts.</param>
    /// <param name="properties">User, password and so on; none by default.</param>
    public DataFrame Jdbc(
        string url,
        string table,
        string column,
        long lowerBound,
        long upperBound,
        int numPartitions,
        IEnumerable<KeyValuePair<string, string>>? properties = null) =>
        Option("partitionColumn", column)
            .Option("lowerBound", lowerBound)
            .Option("upperBound", upperBound)
            .Option("numPartitions", numPartitions)
            .Database(url, table, properties)
            .Load();

    private DataFrameReader Database(string url, string table, IEnumerable<KeyValuePair<string, string>>? properties) =>
        Format("jdbc").Options(properties ?? []).Option("url", url).Option("dbtable", table);

    private DataFrame Parsed(DataFrame lines, ParseFormat format) =>
        new(_session, Sources.Parse(lines.Relation, format, ParseSchema(), _options), lines.Observations);

    private Proto.DataType? ParseSchema() => _schema.Length == 0
        ? null
        : DataTypes.ToProto(_schema.StartsWith('{') ? DataType.FromJson(_schema) : StructType.FromDdl(_schema));
}
