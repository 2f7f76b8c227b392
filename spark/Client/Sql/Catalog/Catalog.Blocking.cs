namespace Reelhouse.Spark.Sql.Catalog;

/// <content>The calls that wait, as Microsoft.Spark has them.</content>
public sealed partial class Catalog
{
    /// <summary>The database that names without one are looked for in.</summary>
    public string CurrentDatabase() => Blocking.Run(() => CurrentDatabaseAsync());

    /// <summary>Changes the database that names without one are looked for in.</summary>
    /// <param name="dbName">The database's name.</param>
    public void SetCurrentDatabase(string dbName) => Blocking.Run(() => SetCurrentDatabaseAsync(dbName));

    /// <summary>Whether there is a database of this name.</summary>
    /// <param name="dbName">The name, which may be qualified.</param>
    public bool DatabaseExists(string dbName) => Blocking.Run(() => DatabaseExistsAsync(dbName));

    /// <summary>The databases of the current catalog.</summary>
    public List<Database> ListDatabases() => Blocking.Run(() => ListDatabasesAsync());

    /// <summary>The tables and views of a database, with the temporary views.</summary>
    /// <param name="dbName">The database; the current one when null.</param>
    public List<Table> ListTables(string? dbName = null) => Blocking.Run(() => ListTablesAsync(dbName));

    /// <summary>The columns of a table or view.</summary>
    /// <param name="tableName">The name, which may be qualified.</param>
    public List<Column> ListColumns(string tableName) => Blocking.Run(() => ListColumnsAsync(tableName));

    /// <summary>Whether there is a table or view of this name.</summary>
    /// <param name="tableName">The name, which may be qualified.</param>
    public bool TableExists(string tableName) => Blocking.Run(() => TableExistsAsync(tableName));

    /// <summary>Whether there is a function of this name.</summary>
    /// <param name="functionName">The name, which may be qualified.</param>
    public bool FunctionExists(string functionName) => Blocking.Run(() => FunctionExistsAsync(functionName));

    /// <summary>Drops a temporary view of this session.</summary>
    /// <param name="viewName">Its name.</param>
    /// <returns>Whether there was one.</returns>
    public bool DropTempView(string viewName) => Blocking.Run(() => DropTempViewAsync(viewName));

    /// <summary>Forgets what is cached of a table's data and metadata, and reads them anew next time.</summary>
    /// <param name="tableName">Its name, which may be qualified.</param>
    public void RefreshTable(string tableName) => Blocking.Run(() => RefreshTableAsync(tableName));
}
