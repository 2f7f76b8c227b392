using Reelhouse.Spark.Plans;
using Proto = Spark.Connect;

namespace Reelhouse.Spark.Sql.Catalog;

/// <summary>
/// What tables, views and functions there are, and what is done to them as a whole.
/// See https://spark.apache.org/docs/4.2.0/api/python/reference/pyspark.sql/catalog.html.
/// </summary>
public sealed partial class Catalog
{
    private readonly SparkSession _session;

    internal Catalog(SparkSession session) => _session = session;

    /// <summary>The catalog that names without one are looked for in.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<string> CurrentCatalogAsync(CancellationToken cancellationToken = default) =>
        OneAsync<string>(new() { CurrentCatalog = new() }, cancellationToken);

    /// <summary>Changes the catalog that names without one are looked for in.</summary>
    /// <param name="catalogName">The catalog's name.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task SetCurrentCatalogAsync(string catalogName, CancellationToken cancellationToken = default) =>
        RunAsync(new() { SetCurrentCatalog = new() { CatalogName = catalogName } }, cancellationToken);

    /// <summary>The catalogs.</summary>
    /// <param name="pattern">Which names, with <c>*</c> for any text; all when null.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<List<CatalogMetadata>> ListCatalogsAsync(string? pattern = null, CancellationToken cancellationToken = default) =>
        AllAsync<CatalogMetadata>(Catalogs.ListCatalogs(pattern), cancellationToken);

    /// <summary>The functions of a database, with those built in.</summary>
    /// <param name="dbName">The database; the current one when null.</param>
    /// <param name="pattern">Which names, with <c>*</c> for any text; all when null.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<List<Function>> ListFunctionsAsync(
        string? dbName = null, string? pattern = null, CancellationToken cancellationToken = default) =>
        AllAsync<Function>(Catalogs.ListFunctions(dbName, pattern), cancellationToken);

    /// <summary>The function of this name.</summary>
    /// <param name="functionName">The name, which may be qualified.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="SparkException">There is none.</exception>
    public Task<Function> GetFunctionAsync(string functionName, CancellationToken cancellationToken = default) =>
        OneAsync<Function>(new() { GetFunction = new() { FunctionName = functionName } }, cancellationToken);

    /// <summary>Whether there is a function of this name.</summary>
    /// <param name="functionName">The name, which may be qualified.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<bool> FunctionExistsAsync(string functionName, CancellationToken cancellationToken = default) =>
        OneAsync<bool>(new() { FunctionExists = new() { FunctionName = functionName } }, cancellationToken);

    /// <summary>Forgets every table that is cached.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task ClearCacheAsync(CancellationToken cancellationToken = default) =>
        RunAsync(new() { ClearCache = new() }, cancellationToken);

    /// <summary>Forgets what is cached of the data at a path, and reads it anew next time.</summary>
    /// <param name="path">The path.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task RefreshByPathAsync(string path, CancellationToken cancellationToken = default) =>
        RunAsync(new() { RefreshByPath = new() { Path = path } }, cancellationToken);

    private DataFrame Frame(Proto.Catalog question) => new(_session, new Proto.Relation { Catalog = question });

    private async Task RunAsync(Proto.Catalog question, CancellationToken cancellationToken) =>
        await Frame(question).CollectAsync(cancellationToken).ConfigureAwait(false);

    private Task<List<T>> AllAsync<T>(Proto.Catalog question, CancellationToken cancellationToken) =>
        Frame(question).CollectAsync<T>(cancellationToken);

    private async Task<T> OneAsync<T>(Proto.Catalog question, CancellationToken cancellationToken) =>
        (await AllAsync<T>(question, cancellationToken).ConfigureAwait(false))[0];
}
