using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Live.Tests.Client;

public sealed class SqlTests(EngineFixture fixture) : LiveSession(fixture)
{
    [Fact]
    public async Task named_parameters_take_values_and_expressions()
    {
        var args = new Dictionary<string, object?> { ["least"] = 60, ["names"] = Array(Lit("ada"), Lit("it's")), ["day"] = new DateOnly(2023, 7, 1) };
        Spark.CreateDataFrame(Play.All).CreateOrReplaceTempView("plays");

        var query = await Spark.SqlAsync("SELECT id FROM plays WHERE seconds > :least AND array_contains(:names, subscriber) AND day = :day", args, Cancellation);

        Assert.Equal([1L], await query.CollectAsync<long>(Cancellation));
    }

    [Fact]
    public async Task positional_parameters_keep_their_order()
    {
        var query = await Spark.SqlAsync("SELECT ? - ? AS difference, ? AS text", [7, 2, "'; DROP TABLE x; --"], Cancellation);

        Assert.Equal([(5, "'; DROP TABLE x; --")], await query.CollectAsync<(int, string)>(Cancellation));
    }

    [Fact]
    public async Task a_statement_runs_at_once()
    {
        var database = NewName("db");
        await Spark.SqlAsync($"CREATE DATABASE {database}", Cancellation);

        Assert.True(await Spark.Catalog.DatabaseExistsAsync(database, Cancellation));
        await Spark.Catalog.DropDatabaseAsync(database, cascade: true, cancellationToken: Cancellation);
        Assert.False(await Spark.Catalog.DatabaseExistsAsync(database, Cancellation));
    }

    [Theory]
    [InlineData("SHOW FUNCTIONS LIKE 'array*'", true)]
    [InlineData("SHOW FUNCTIONS LIKE 'none_of_this_name'", false)]
    public async Task rows_that_came_with_a_statement_are_those_of_the_server(string statement, bool some)
    {
        var shown = await Spark.SqlAsync(statement, Cancellation);
        var came = await shown.CollectAsync<string>(Cancellation);

        Assert.Equal(some, came.Count > 0);
        Assert.Equal(await shown.Select("function").CollectAsync<string>(Cancellation), came);
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
