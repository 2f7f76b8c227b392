using Reelhouse.Live.Tests.Client;
using Reelhouse.Spark;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Live.Tests.Udfs;

/// <summary>C# functions of a partition's rows as records.</summary>
public sealed class MapPartitionsTests(EngineFixture fixture) : LiveSession(fixture)
{
    [Fact]
    public async Task records_become_other_records()
    {
        var plays = await Spark.SqlAsync("SELECT id AS title_id, id * 1.5D AS hours, 'unused' AS note FROM range(4)", Cancellation);

        var doubled = plays.MapPartitions((IEnumerable<Play> rows) => rows.Where(row => row.TitleId > 1).Select(row => new Score(row.TitleId, row.Hours * 2, ["a", null])));

        Assert.Equal(
            [(2L, 6.0, 2), (3L, 9.0, 2)],
            (await doubled.OrderBy("title_id").CollectAsync<Score>(Cancellation)).Select(score => (score.TitleId, score.Points, score.Tags.Count)));
    }

    [Fact]
    public async Task single_values_become_a_column_named_value()
    {
        var lengths = Spark.Range(3).MapPartitions((IEnumerable<long> ids) => ids.Select(id => $"#{id}"));

        Assert.Equal(["value"], lengths.Columns());
        Assert.Equal(["#0", "#1", "#2"], (await lengths.CollectAsync<string>(Cancellation)).Order());
    }

    [Fact]
    public async Task whole_rows_are_given_where_asked_for() =>
        Assert.Equal([3L], await Spark.Range(3).Coalesce(1).MapPartitions((IEnumerable<Row> rows) => new[] { rows.Sum(row => row.GetAs<long>("id")) }.AsEnumerable()).CollectAsync<long>(Cancellation));

    [Fact]
    public async Task an_error_after_thousands_of_rows_is_told_as_what_it_is()
    {
        var broken = Spark.Range(50_000).MapPartitions((IEnumerable<long> ids) => ids.Select(id => id == 40_000 ? throw new ArithmeticException($"no {id}") : id));

        var failed = await Assert.ThrowsAnyAsync<SparkException>(() => broken.CollectAsync<long>(Cancellation));

        Assert.Contains("System.ArithmeticException: no 40000", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_column_that_a_record_needs_is_missed_before_anything_runs()
    {
        var ids = Spark.Range(3).WithColumnRenamed("id", "title_id");

        var refused = Assert.Throws<InvalidCastException>(() => ids.MapPartitions((IEnumerable<Play> rows) => rows));
        Assert.Equal("No column goes into Play.Hours: 'hours' or 'Hours' was looked for among 'title_id'.", refused.Message);
        Assert.Equal(refused.Message, Assert.Throws<InvalidCastException>(() => ids.GroupBy("title_id").FlatMapGroups((IEnumerable<Play> rows) => rows)).Message);
    }

    private sealed record Play(long TitleId, double Hours);

    private sealed record Score(long TitleId, double Points, IReadOnlyList<string?> Tags);
}
