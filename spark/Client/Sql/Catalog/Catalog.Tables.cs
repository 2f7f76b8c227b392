using Reelhouse.Spark.Plans;
using Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Spark.Sql.Catalog;

public sealed partial class Catalog
{
    /// <summary>The tables and views of a database, with the temporary views.</summary>
    /// <param name="dbName">The database; the current one when null.</param>
    /// <param name="pattern">Which names, with <c>*</c> for any text; all when null.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<List<Table>> ListTablesAsync(string? dbName = null, string? pattern = null, CancellationToken cancellationToken = default) =>
        AllAsync<Table>(Catalogs.ListTables(dbName, pattern), cancellationToken);

    /// <summary>The table or view of this name.</summary>
    /// <param name="tableName">The name, which may be qualified.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="SparkException">There is none.</exception>
    public Task<Table> GetTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        OneAsync<Table>(new() { GetTable = new() { TableName = tableName } }, cancellationToken);

    /// <summary>Whether there is a table or view of this name.</summary>
    /// <param name="tableName">The name, which may be qualified.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<bool> TableExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        OneAsync<bool>(new() { TableExists = new() { TableName = tableName } }, cancellationToken);

    /// <summary>The columns of a table or view.</summary>
    /// <param name="tableName">The name, which may be qualified.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<List<Column>> ListColumnsAsync(string tableName, CancellationToken cancellationToken = default) =>
        AllAsync<Column>(new() { ListColumns = new() { TableName = tableName } }, cancellationToken);

    /// <summary>Creates a table; over the data at a path when one is given.</summary>
    /// <param name="tableName">Its name, which may be qualified.</param>
    /// <param name="path">Where its data are; in the database's own place when null.</param>
    /// <param name="source">Its format; the server's default when null.</param>
    /// <param name="schema">Its columns; those of the data when null.</param>
    /// <param name="description">What it is; not said by default.</param>
    /// <param name="options">Options of the format; none by default.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The table's rows.</returns>
    public async Task<DataFrame> CreateTableAsync(
        string tableName,
        string? path = null,
        string? source = null,
        StructType? schema = null,
        string? description = null,
        IEnumerable<KeyValuePair<string, string>>? options = null,
        CancellationToken cancellationToken = default)
    {
        var type = schema is null ? null : DataTypes.ToProto(schema);
        await RunAsync(Catalogs.CreateTable(tableName, path, source, description, type, options ?? []), cancellationToken).ConfigureAwait(false);
        return _session.Table(tableName);
    }

    /// <summary>Drops a table.</summary>
    /// <param name="tableName">Its name, which may be qualified.</param>
    /// <param name="ifExists">Whether it may be missing; an error by default.</param>
    /// <param name="purge">Whether its data skip a rubbish bin that there may be; not by default.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task DropTableAsync(string tableName, bool ifExists = false, bool purge = false, CancellationToken cancellationToken = default) =>
        RunAsync(new() { DropTable = new() { TableName = tableName, IfExists = ifExists, Purge = purge } }, cancellationToken);

    /// <summary>Removes all rows of a table.</summary>
    /// <param name="tableName">Its name, which may be qualified.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task TruncateTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        RunAsync(new() { TruncateTable = new() { TableName = tableName } }, cancellationToken);

    /// <summary>Collects a table's statistics for the optimizer.</summary>
    /// <param name="tableName">Its name, which may be qualified.</param>
    /// <param name="noScan">Whether only its size is measured; not by default.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task AnalyzeTableAsync(string tableName, bool noScan = false, CancellationToken cancellationToken = default) =>
        RunAsync(new() { AnalyzeTable = new() { TableName = tableName, NoScan = noScan } }, cancellationToken);

    /// <summary>Whether a table's rows are kept in memory.</summary>
    /// <param name="tableName">Its name, which may be qualified.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<bool> IsCachedAsync(string tableName, CancellationToken cancellationToken = default) =>
        OneAsync<bool>(new() { IsCached = new() { TableName = tableName } }, cancellationToken);

    /// <summary>Keeps a table's rows once they are read.</summary>
    /// <param name="tableName">Its name, which may be qualified.</param>
    /// <param name="storageLevel">Where; the server's default when null.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task CacheTableAsync(string tableName, StorageLevel? storageLevel = null, CancellationToken cancellationToken = default) =>
        RunAsync(new() { CacheTable = new() { TableName = tableName, StorageLevel = storageLevel?.ToProto() } }, cancellationToken);

    /// <summary>Forgets the rows that <see cref="CacheTableAsync"/> kept.</summary>
    /// <param name="tableName">The table's name, which may be qualified.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task UncacheTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        RunAsync(new() { UncacheTable = new() { TableName = tableName } }, cancellationToken);

    /// <summary>Forgets what is cached of a table's data and metadata, and reads them anew next time.</summary>
    /// <param name="tableName">Its name, which may be qualified.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task RefreshTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        RunAsync(new() { RefreshTable = new() { TableName = tableName } }, cancellationToken);

    /// <summary>Looks for partitions that were added to a table's folder by others.</summary>
    /// <param name="tableName">Its name, which may be qualified.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task RecoverPartitionsAsync(string tableName, CancellationToken cancellationToken = default) =>
        RunAsync(new() { RecoverPartitions = new() { TableName = tableName } }, cancellationToken);

    /// <summary>The SQL that would create a table.</summary>
    /// <param name="tableName">Its name, which may be qualified.</param>
    /// <param name="asSerde">Whether for Hive; not by default.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<string> GetCreateTableStringAsync(string tableName, bool asSerde = false, CancellationToken cancellationToken = default) =>
        OneAsync<string>(new() { GetCreateTableString = new() { TableName = tableName, AsSerde = asSerde } }, cancellationToken);
}
