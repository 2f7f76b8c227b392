using Apache.Arrow;
using Reelhouse.Live.Tests.Client;
using Reelhouse.Spark;
using static Reelhouse.Spark.Sql.Functions;
using Window = Reelhouse.Spark.Sql.Expressions.Window;

namespace Reelhouse.Live.Tests.Udfs;

/// <summary>C# functions of whole columns, aggregates, table functions, and their names in SQL.</summary>
public sealed class ColumnUdfTests(EngineFixture fixture) : LiveSession(fixture)
{
    [Fact]
    public async Task a_column_function_gets_and_gives_arrow_arrays()
    {
        var next = ArrowUdf((Int64Array ids) => Plus(ids, 1), "bigint");

        Assert.Equal([1L, 2L, 3L], await Spark.Range(3).Select(next.Apply("id")).CollectAsync<long>(Cancellation));
    }

    [Fact]
    public async Task spans_of_values_are_filled_with_results_and_nulls_stay_null()
    {
        var rate = 2L;
        var weigh = ArrowUdf((ReadOnlySpan<long> ids, ReadOnlySpan<double> prices, Span<double> results) =>
        {
            for (var row = 0; row < ids.Length; row++) results[row] = ids[row] * prices[row] * rate;
        }, "double");

        var rows = await Spark.SqlAsync("SELECT id, IF(id = 1, NULL, 0.5D) AS price FROM range(3)", Cancellation);

        Assert.Equal([0.0, null, 2.0], await rows.Select(weigh.Apply("id", "price")).CollectAsync<double?>(Cancellation));
    }

    [Fact]
    public async Task a_sequence_of_arrays_is_gone_through_once()
    {
        var next = ArrowUdf((IEnumerable<Int64Array> all) => all.Select(ids => Plus(ids, 10)), "bigint");

        Assert.Equal([10L, 11L, 12L], await Spark.Range(3).Select(next.Apply("id")).CollectAsync<long>(Cancellation));
    }

    [Fact]
    public async Task an_aggregate_makes_one_value_of_a_group()
    {
        var median = Udaf((IEnumerable<long> values) => values.Order().ElementAt(values.Count() / 2));

        var medians = Spark.Range(10).GroupBy((Col("id") % 2).As("odd")).Agg(median.Apply("id").As("median"));

        Assert.Equal([(0L, 4L), (1L, 5L)], await medians.OrderBy("odd").CollectAsync<(long, long)>(Cancellation));
    }

    [Fact]
    public async Task an_aggregate_goes_over_windows_too()
    {
        var greatest = Udaf((IEnumerable<long> values) => values.Max());
        var window = Window.OrderBy("id").RowsBetween(-1, 1);

        var rows = Spark.Range(4).Select(greatest.Apply("id").Over(window).As("greatest"));

        Assert.Equal([1L, 2L, 3L, 3L], (await rows.CollectAsync<long>(Cancellation)).Order());
    }

    [Fact]
    public async Task a_table_function_makes_rows_of_a_row()
    {
        var letters = Udtf((string word) => word.Select((letter, at) => new Letter(at, letter.ToString())));

        Assert.Equal([new(0, "a"), new(1, "b")], await letters.Apply(Spark, Lit("ab")).CollectAsync<Letter>(Cancellation));
    }

    [Fact]
    public async Task a_registered_function_is_called_in_sql_and_a_table_function_laterally()
    {
        Spark.Udf.Register("shout", (string word) => word.ToUpperInvariant());
        Spark.Udf.Register("letters", Udtf((string word) => word.Select((letter, at) => new Letter(at, letter.ToString()))));

        var rows = await Spark.SqlAsync("SELECT shout(word), at, text FROM VALUES ('hi'), (''), ('you') AS t(word), LATERAL letters(word) ORDER BY 1, 2", Cancellation);

        Assert.Equal(
            [("HI", 0, "h"), ("HI", 1, "i"), ("YOU", 0, "y"), ("YOU", 1, "o"), ("YOU", 2, "u")], await rows.CollectAsync<(string, int, string)>(Cancellation));
    }

    [Fact]
    public async Task arguments_go_by_name_in_sql()
    {
        Spark.Udf.Register("less", (long id, long rate) => id - rate);
        var rows = await Spark.SqlAsync("SELECT less(rate => 1, id => id), less(id, rate => 2) FROM range(1)", Cancellation);
        Spark.Udf.Register("less_spans", ArrowUdf((ReadOnlySpan<long> id, ReadOnlySpan<long> rate, Span<long> results) => TakeAway(id, rate, results), "bigint"));
        var spans = await Spark.SqlAsync("SELECT less_spans(rate => 1L, id => id) FROM range(1)", Cancellation);
        var unknown = await Spark.SqlAsync("SELECT less(id, speed => 2) FROM range(1)", Cancellation);

        Assert.Equal([(-1L, -2L)], await rows.CollectAsync<(long, long)>(Cancellation));
        Assert.Equal([-1L], await spans.CollectAsync<long>(Cancellation));
        var failed = await Assert.ThrowsAnyAsync<SparkException>(() => unknown.CollectAsync(Cancellation));
        Assert.Contains("names 'speed', but the function's parameters are (id, rate)", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task column_functions_and_aggregates_have_names_in_sql_too()
    {
        Spark.Udf.Register("next_id", ArrowUdf((Int64Array ids) => Plus(ids, 1), "bigint"));
        Spark.Udf.Register("spread", Udaf((IEnumerable<long> values) => values.Max() - values.Min()));

        Assert.Equal([9L], await (await Spark.SqlAsync("SELECT spread(next_id(id)) FROM range(10)", Cancellation)).CollectAsync<long>(Cancellation));
    }

    private static void TakeAway(ReadOnlySpan<long> ids, ReadOnlySpan<long> rates, Span<long> results)
    {
        for (var row = 0; row < ids.Length; row++) results[row] = ids[row] - rates[row];
    }

    private static Int64Array Plus(Int64Array ids, long more)
    {
        var results = new Int64Array.Builder();
        foreach (var id in ids) results.Append(id!.Value + more);
        return results.Build();
    }

    private sealed record Letter(int At, string Text);
}
