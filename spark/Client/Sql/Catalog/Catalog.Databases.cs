using Reelhouse.Spark.Plans;

namespace Reelhouse.Spark.Sql.Catalog;

public sealed partial class Catalog
{
    /// <summary>The database that names without one are looked for in.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<string> CurrentDatabaseAsync(CancellationToken cancellationToken = default) =>
        OneAsync<string>(new() { CurrentDatabase = new() }, cancellationToken);

    /// <summary>Changes the database that names without one are looked for in.</summary>
    /// <param name="dbName">The database's name.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task SetCurrentDatabaseAsync(string dbName, CancellationToken cancellationToken = default) =>
        RunAsync(new() { SetCurrentDatabase = new() { DbName = dbName } }, cancellationToken);

    /// <summary>The databases of the current catalog.</summary>
    /// <param name="pattern">Which names, with <c>*</c> for any text; all when null.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<List<Database>> ListDatabasesAsync(string? pattern = null, CancellationToken cancellationToken = default) =>
        AllAsync<Database>(Catalogs.ListDatabases(pattern), cancellationToken);

    /// <summary>The database of this name.</summary>
    /// <param name="dbName">The name, which may be qualified.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="SparkException">There is none.</exception>
    public Task<Database> GetDatabaseAsync(string dbName, CancellationToken cancellationToken = default) =>
        OneAsync<Database>(new() { GetDatabase = new() { DbName = dbName } }, cancellationToken);

    /// <summary>Whether there is a database of this name.</summary>
    /// <param name="dbName">The name, which may be qualified.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<bool> DatabaseExistsAsync(string dbName, CancellationToken cancellationToken = default) =>
        OneAsync<bool>(new() { DatabaseExists = new() { DbName = dbName } }, cancellationToken);

    /// <summary>Creates a database.</summary>
    /// <param name="dbName">Its name, which may be qualified.</param>
    /// <param name="ifNotExists">Whether it may be there already; an error by default.</param>
    /// <param name="properties">Its properties, such as <c>location</c> and <c>comment</c>; none by default.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task CreateDatabaseAsync(
        string dbName,
        bool ifNotExists = false,
        IEnumerable<KeyValuePair<string, string>>? properties = null,
        CancellationToken cancellationToken = default) =>
        RunAsync(Catalogs.CreateDatabase(dbName, ifNotExists, properties ?? []), cancellationToken);

    /// <summary>Drops a database.</summary>
    /// <param name="dbName">Its name, which may be qualified.</param>
    /// <param name="ifExists">Whether it may be missing; an error by default.</param>
    /// <param name="cascade">Whether its tables are dropped with it; an error when it has some by default.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task DropDatabaseAsync(
        string dbName, bool ifExists = false, bool cascade = false, CancellationToken cancellationToken = default) =>
        RunAsync(new() { DropDatabase = new() { DbName = dbName, IfExists = ifExists, Cascade = cascade } }, cancellationToken);
}
