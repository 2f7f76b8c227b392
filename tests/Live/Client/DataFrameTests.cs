using Reelhouse.Spark;
using Reelhouse.Spark.Sql;
using Reelhouse.Spark.Sql.Types;
using static Reelhouse.Spark.Sql.Functions;
using Frames = Reelhouse.Spark.Sql.Expressions.Window;

namespace Reelhouse.Live.Tests.Client;

public sealed class DataFrameTests(EngineFixture fixture) : LiveSession(fixture)
{
    private sealed record Total(string Subscriber, long Seconds, long Plays);

    private sealed record Ranked(long Id, int Place, long SecondsSoFar);

    private sealed record Parsed(string Kind, int[] Doubled);

    private DataFrame Plays => Spark.CreateDataFrame(Play.All);

    [Fact]
    public async Task records_go_to_spark_and_come_back()
    {
        Assert.Equal(Play.All, await Plays.OrderBy("id").CollectAsync<Play>(Cancellation));
    }

    [Fact]
    public async Task rows_are_selected_and_filtered()
    {
        var rows = await Plays
            .Filter((Col("seconds") >= 50) & Col("title").IsNotNull())
            .Select(Col("id"), (Col("seconds") / 10).As("tens"), When(Col("day") == new DateOnly(2023, 7, 1), "first").Otherwise("later").As("when"))
            .OrderBy(Col("id").Desc())
            .CollectAsync(Cancellation);

        Assert.Equal([[3L, 7.0, "first"], [2L, 5.0, "later"], [1L, 10.0, "first"]], rows.Select(row => row.Values));
    }

    [Fact]
    public async Task groups_are_aggregated()
    {
        var totals = await Plays.GroupBy("subscriber")
            .Agg(Sum("seconds").As("seconds"), Count(Lit(1)).As("plays"))
            .OrderBy("subscriber")
            .CollectAsync<Total>(Cancellation);

        Assert.Equal([new("ada", 150, 2), new("bob", 75, 2)], totals);
    }

    [Fact]
    public async Task sides_of_a_join_with_equal_names_are_told_apart()
    {
        var plays = Plays;
        var longer = Plays.Filter(Col("seconds") > 60);
        var joined = plays.Join(longer, (plays["subscriber"] == longer["subscriber"]) & (plays["id"] != longer["id"]))
            .Select(plays["id"], longer["id"].As("longer"))
            .OrderBy(plays["id"]);

        Assert.Equal([(2L, 1L), (4L, 3L)], await joined.CollectAsync<(long, long)>(Cancellation));
    }

    [Fact]
    public async Task rows_without_a_match_are_found()
    {
        var titles = Spark.Sql("SELECT * FROM VALUES ('Dhh') AS t(title)");

        var ids = await Plays.Join(titles, "title", "left_anti").OrderBy("id").Select("id").CollectAsync<long>(Cancellation);

        Assert.Equal([2L, 4L], ids);
    }

    [Fact]
    public async Task windows_rank_and_add_up()
    {
        var byDay = Frames.PartitionBy("subscriber").OrderBy("day");
        var ranked = await Plays
            .Select(Col("id"), RowNumber().Over(byDay).As("place"),
                Sum("seconds").Over(byDay.RowsBetween(Frames.UnboundedPreceding, Frames.CurrentRow)).As("seconds_so_far"))
            .OrderBy("id")
            .CollectAsync<Ranked>(Cancellation);

        Assert.Equal([new(1, 1, 100), new(2, 2, 150), new(3, 1, 70), new(4, 2, 75)], ranked);
    }

    [Fact]
    public async Task lambdas_and_json_work_on_columns()
    {
        var json = Spark.Range(1).Select(Lit("""{"kind":"movie","sizes":[1,2,3]}""").As("json"));
        var parsed = json.Select(FromJson("json", StructType.FromDdl("kind STRING, sizes ARRAY<INT>")).As("j"))
            .Select(Col("j.kind"), Transform(Filter("j.sizes", size => size > 1), size => size * 2).As("doubled"));

        var row = Assert.Single(await parsed.CollectAsync<Parsed>(Cancellation));
        Assert.Equal("movie", row.Kind);
        Assert.Equal([4, 6], row.Doubled);
    }

    [Fact]
    public async Task subqueries_are_values_and_conditions()
    {
        var plays = Plays;
        var longest = plays.Agg(Max("seconds"));

        Assert.Equal([1L], await plays.Filter(Col("seconds") == longest.Scalar()).Select("id").CollectAsync<long>(Cancellation));
        Assert.Equal(2, await plays.Filter(Col("id").IsIn(plays.Filter("seconds < 60").Select("id"))).CountAsync(Cancellation));
    }

    [Fact]
    public async Task a_checkpoint_keeps_its_rows_until_it_is_let_go_of()
    {
        var kept = await Plays.LocalCheckpointAsync(cancellationToken: Cancellation);
        Assert.Equal(Play.All.Length, await kept.CountAsync(Cancellation));

        await kept.ReleaseCheckpointAsync(Cancellation);
        var error = await Assert.ThrowsAnyAsync<SparkException>(() => kept.CountAsync(Cancellation));
        Assert.Equal("CONNECT_INVALID_PLAN.DATAFRAME_NOT_FOUND", error.ErrorClass);
    }

    [Fact]
    public async Task a_bad_cast_is_an_error_and_a_tried_one_null()
    {
        var text = Spark.Range(1).Select(Lit("74 min").As("text"));

        var error = await Assert.ThrowsAnyAsync<SparkException>(() => text.Select(Col("text").Cast("int")).CollectAsync(Cancellation));
        Assert.Equal("CAST_INVALID_INPUT", error.ErrorClass);
        Assert.Equal([null], await text.Select(Col("text").TryCast("int")).CollectAsync<int?>(Cancellation));
    }

    [Fact]
    public async Task a_column_that_is_not_there_is_named()
    {
        var error = await Assert.ThrowsAnyAsync<SparkException>(() => Plays.Select("nowhere").CollectAsync(Cancellation));

        Assert.Equal("UNRESOLVED_COLUMN.WITH_SUGGESTION", error.ErrorClass);
        Assert.Contains("nowhere", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task pivots_put_values_into_columns()
    {
        var pivoted = await Plays.GroupBy("subscriber").Pivot("title", "Dhh", "Greenleaf").Agg(Sum("seconds")).OrderBy("subscriber").CollectAsync(Cancellation);

        Assert.Equal([["ada", 100L, 50L], ["bob", 70L, null]], pivoted.Select(row => row.Values));
    }

    [Fact]
    public async Task a_schema_is_asked_for()
    {
        var schema = await Plays.SchemaAsync(Cancellation);

        Assert.Equal("id BIGINT NOT NULL,subscriber STRING NOT NULL,title STRING,seconds INT NOT NULL,day DATE NOT NULL", schema.Ddl);
    }

    [Fact]
    public async Task large_results_stream_and_stop_when_left()
    {
        var sum = 0L;
        await foreach (var id in Spark.Range(0, 1_000_000, 1, 8).ToLocalIteratorAsync<long>(Cancellation))
        {
            sum += id;
            if (id == 10) break;
        }

        Assert.Equal(55, sum);
        Assert.Equal(1_000_000, await Spark.Range(1_000_000).CountAsync(Cancellation));
    }

    [Fact]
    public void the_waiting_calls_do_the_same()
    {
        var plays = Plays;

        Assert.Equal(4, plays.Count());
        Assert.Equal("ada", plays.OrderBy("id").First()!.GetAs<string>("subscriber"));
        Assert.False(plays.IsEmpty());
        Assert.Equal(["id", "subscriber", "title", "seconds", "day"], plays.Columns());
    }

    [Fact]
    public async Task a_table_of_text_shows_rows()
    {
        Assert.Equal("+---+\n| id|\n+---+\n|  0|\n|  1|\n+---+\n", await Spark.Range(2).ShowStringAsync(cancellationToken: Cancellation));
    }
}
