using SaveMethod = Spark.Connect.WriteOperation.Types.SaveTable.Types.TableSaveMethod;

namespace Reelhouse.Spark.Sql;

public sealed partial class DataFrameWriter
{
    /// <summary>Saves the rows at a path.</summary>
    /// <param name="path">A folder or its URI.</param>
    /// <param name="cancellationToken">Cancels the write on the server.</param>
    public Task SaveAsync(string path, CancellationToken cancellationToken = default) => RunAsync(To(path), cancellationToken);

    /// <summary>Saves the rows where the options say.</summary>
    /// <param name="cancellationToken">Cancels the write on the server.</param>
    public Task SaveAsync(CancellationToken cancellationToken = default) => RunAsync(this, cancellationToken);

    /// <summary>Saves the rows as a table, which is created when it is not there.</summary>
    /// <param name="tableName">Its name, which may be qualified by catalog and database.</param>
    /// <param name="cancellationToken">Cancels the write on the server.</param>
    public Task SaveAsTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        RunAsync(ToTable(tableName, SaveMethod.SaveAsTable), cancellationToken);

    /// <summary>Adds the rows to a table, columns matched by position.</summary>
    /// <param name="tableName">Its name, which may be qualified by catalog and database.</param>
    /// <param name="overwrite">Whether they replace the rows that are there; as <see cref="Mode(SaveMode)"/> said when null.</param>
    /// <param name="cancellationToken">Cancels the write on the server.</param>
    public Task InsertIntoAsync(string tableName, bool? overwrite = null, CancellationToken cancellationToken = default) =>
        RunAsync(Into(tableName, overwrite), cancellationToken);

    /// <summary>Saves the rows at a path and waits.</summary>
    /// <param name="path">A folder or its URI.</param>
    public void Save(string path) => Blocking.Run(() => SaveAsync(path));

    /// <summary>Saves the rows where the options say and waits.</summary>
    public void Save() => Blocking.Run(() => SaveAsync());

    /// <summary>Saves the rows as a table and waits.</summary>
    /// <param name="tableName">The table's name.</param>
    public void SaveAsTable(string tableName) => Blocking.Run(() => SaveAsTableAsync(tableName));

    /// <summary>Adds the rows to a table, columns matched by position, and waits.</summary>
    /// <param name="tableName">The table's name.</param>
    /// <param name="overwrite">Whether they replace the rows that are there; as <see cref="Mode(SaveMode)"/> said when null.</param>
    public void InsertInto(string tableName, bool? overwrite = null) => Blocking.Run(() => InsertIntoAsync(tableName, overwrite));

    /// <summary>Saves the rows as CSV and waits.</summary>
    /// <param name="path">A folder or its URI.</param>
    public void Csv(string path) => Format("csv").Save(path);

    /// <summary>Saves the rows as JSON objects, one a line, and waits.</summary>
    /// <param name="path">A folder or its URI.</param>
    public void Json(string path) => Format("json").Save(path);

    /// <summary>Saves the rows as XML and waits.</summary>
    /// <param name="path">A folder or its URI.</param>
    public void Xml(string path) => Format("xml").Save(path);

    /// <summary>Saves the rows as Parquet and waits.</summary>
    /// <param name="path">A folder or its URI.</param>
    public void Parquet(string path) => Format("parquet").Save(path);

    /// <summary>Saves the rows as ORC and waits.</summary>
    /// <param name="path">A folder or its URI.</param>
    public void Orc(string path) => Format("orc").Save(path);

    /// <summary>Saves the rows of one text column as lines and waits.</summary>
    /// <param name="path">A folder or its URI.</param>
    public void Text(string path) => Format("text").Save(path);

    /// <summary>Saves the rows in a table of a database and waits.</summary>
    /// <param name="url">The database, as JDBC writes it.</param>
    /// <param name="table">The table's name.</param>
    /// <param name="properties">User, password and so on; none by default.</param>
    public void Jdbc(string url, string table, IEnumerable<KeyValuePair<string, string>>? properties = null) =>
        Format("jdbc").Options(properties ?? []).Option("url", url).Option("dbtable", table).Save();

    internal DataFrameWriter To(string path)
    {
        _write.Path = path;
        return this;
    }

    internal DataFrameWriter ToTable(string tableName, SaveMethod method)
    {
        _write.Table = new() { TableName = tableName, SaveMethod = method };
        return this;
    }

    internal DataFrameWriter Into(string tableName, bool? overwrite)
    {
        if (overwrite is { } replaces) Mode(replaces ? SaveMode.Overwrite : SaveMode.Append);
        return ToTable(tableName, SaveMethod.InsertInto);
    }

    private static Task RunAsync(DataFrameWriter writer, CancellationToken cancellationToken) =>
        writer._frame.Session.Runner.RunAsync(writer.Command, writer._frame.Observations, cancellationToken);
}
