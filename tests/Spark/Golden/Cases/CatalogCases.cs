using Reelhouse.Spark.Sql;
using Reelhouse.Spark.Sql.Catalog;
using static Reelhouse.Spark.Tests.Golden.Cases.Some;

namespace Reelhouse.Spark.Tests.Golden.Cases;

internal static class CatalogCases
{
    public static readonly GoldenCase[] All =
    [
        Ask("current_catalog", c => c.CurrentCatalogAsync()),
        Ask("set_current_catalog", c => c.SetCurrentCatalogAsync("c")),
        Ask("list_catalogs", c => c.ListCatalogsAsync("c*")),
        Ask("current_database", c => c.CurrentDatabaseAsync()),
        Ask("set_current_database", c => c.SetCurrentDatabaseAsync("db")),
        Ask("list_databases", c => c.ListDatabasesAsync()),
        Ask("get_database", c => c.GetDatabaseAsync("db")),
        Ask("database_exists", c => c.DatabaseExistsAsync("db")),
        Ask("create_database", c => c.CreateDatabaseAsync("db", ifNotExists: true, [Pair("location", "/x")])),
        Ask("drop_database", c => c.DropDatabaseAsync("db", ifExists: true, cascade: true)),
        Ask("list_tables", c => c.ListTablesAsync("db", "t*")),
        Ask("get_table", c => c.GetTableAsync("db.t")),
        Ask("table_exists", c => c.TableExistsAsync("db.t")),
        Ask("list_columns", c => c.ListColumnsAsync("db.t")),
        Ask("create_table", c => c.CreateTableAsync("db.t", "/x", "parquet", Schema, "a table", [Pair("k", "v")])),
        Ask("drop_table", c => c.DropTableAsync("db.t", ifExists: true, purge: true)),
        Ask("truncate_table", c => c.TruncateTableAsync("db.t")),
        Ask("analyze_table", c => c.AnalyzeTableAsync("db.t", noScan: true)),
        Ask("is_cached", c => c.IsCachedAsync("t")),
        Ask("cache_table", c => c.CacheTableAsync("t", StorageLevel.MEMORY_ONLY)),
        Ask("uncache_table", c => c.UncacheTableAsync("t")),
        Ask("clear_cache", c => c.ClearCacheAsync()),
        Ask("refresh_table", c => c.RefreshTableAsync("t")),
        Ask("refresh_by_path", c => c.RefreshByPathAsync("/x")),
        Ask("recover_partitions", c => c.RecoverPartitionsAsync("t")),
        Ask("get_create_table_string", c => c.GetCreateTableStringAsync("t")),
        Ask("list_views", c => c.ListViewsAsync("db", "v*")),
        Ask("drop_view", c => c.DropViewAsync("v", ifExists: true)),
        Ask("drop_temp_view", c => c.DropTempViewAsync("v")),
        Ask("drop_global_temp_view", c => c.DropGlobalTempViewAsync("v")),
        Ask("list_functions", c => c.ListFunctionsAsync()),
        Ask("get_function", c => c.GetFunctionAsync("f")),
        Ask("function_exists", c => c.FunctionExistsAsync("f")),
    ];

    private static GoldenCase Ask(string name, Func<Catalog, Task> ask) => GoldenCase.Action(name, session => ask(session.Catalog));
}
