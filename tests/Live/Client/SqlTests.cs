using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Live.Tests.Client;

public sealed class SqlTests(EngineFixture fixture) : LiveSession(fixture)
{
    [Fact]
    public async Task a_statement_runs_at_once()
    {
        var database = NewName("db");
        await Spark.SqlAsync($"CREATE DATABASE {database}", Cancellation);

        Assert.True(await Spark.Catalog.DatabaseExistsAsync(database, Cancellation));
        await Spark.Catalog.DropDatabaseAsync(database, cascade: true, cancellationToken: Cancellation);
        Assert.False(await Spark.Catalog.DatabaseExistsAsync(database, Cancellation));
    }

    [Fact]
    public async Task the_catalog_knows_tables_and_columns()
    {
        var table = NewName("plays");
        await Spark.CreateDataFrame(Play.All).Write().Format("delta").SaveAsTableAsync(table, Cancellation);

        Assert.True(await Spark.Catalog.TableExistsAsync(table, Cancellation));
        Assert.Equal("MANAGED", (await Spark.Catalog.GetTableAsync(table, Cancellation)).TableType);
        Assert.Equal(
            [("id", "bigint"), ("subscriber", "string"), ("title", "string"), ("seconds", "int"), ("day", "date")],
            (await Spark.Catalog.ListColumnsAsync(table, Cancellation)).Select(column => (column.Name, column.DataType)));
        await Spark.Catalog.DropTableAsync(table, cancellationToken: Cancellation);
    }

    [Fact]
    public async Task observed_metrics_arrive_with_the_action()
    {
        var passed = new Observation("passed");
        var observed = Spark.CreateDataFrame(Play.All).Filter("seconds >= 50").Observe(passed, Count(Lit(1)).As("rows"), Max("seconds").As("most"));

        Assert.Equal(2, await observed.Select("subscriber").Distinct().CountAsync(Cancellation));

        var metrics = await passed.GetAsync(Cancellation);
        Assert.Equal(3L, metrics["rows"]);
        Assert.Equal(100, metrics["most"]);
    }
}
