using Reelhouse.Spark.Plans;

namespace Reelhouse.Spark.Sql.Catalog;

public sealed partial class Catalog
{
    /// <summary>The views of a database, with the temporary ones.</summary>
    /// <param name="dbName">The database; the current one when null.</param>
    /// <param name="pattern">Which names, with <c>*</c> for any text; all when null.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<List<Table>> ListViewsAsync(
        string? dbName = null, string? pattern = null, CancellationToken cancellationToken = default)
    {
        var database = dbName ?? (pattern is null ? null : await CurrentDatabaseAsync(cancellationToken).ConfigureAwait(false));
        return await AllAsync<Table>(Catalogs.ListViews(database, pattern), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Drops a view.</summary>
    /// <param name="viewName">Its name, which may be qualified.</param>
    /// <param name="ifExists">Whether it may be missing; an error by default.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task DropViewAsync(string viewName, bool ifExists = false, CancellationToken cancellationToken = default) =>
        RunAsync(new() { DropView = new() { ViewName = viewName, IfExists = ifExists } }, cancellationToken);

    /// <summary>Drops a temporary view of this session.</summary>
    /// <param name="viewName">Its name.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Whether there was one.</returns>
    public Task<bool> DropTempViewAsync(string viewName, CancellationToken cancellationToken = default) =>
        OneAsync<bool>(new() { DropTempView = new() { ViewName = viewName } }, cancellationToken);

    /// <summary>Drops a temporary view of all sessions.</summary>
    /// <param name="viewName">Its name, without <c>global_temp</c>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Whether there was one.</returns>
    public Task<bool> DropGlobalTempViewAsync(string viewName, CancellationToken cancellationToken = default) =>
        OneAsync<bool>(new() { DropGlobalTempView = new() { ViewName = viewName } }, cancellationToken);
}
