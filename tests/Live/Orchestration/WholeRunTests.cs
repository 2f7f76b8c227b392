using System.Text.Json;
using Reelhouse.Reading;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Live.Tests.Orchestration;

/// <summary>What `reelhouse run` promises, on the sample data.</summary>
public sealed class WholeRunTests(WholeRunFixture run, EngineFixture engine) : IClassFixture<WholeRunFixture>
{
    private const string Null = "(null)";

    [Fact]
    public void standard_output_is_one_object_with_the_known_figures()
    {
        Assert.True(run.First.ExitCode == 0, run.First.Error);
        var headline = run.First.Result.GetProperty("headline");
        Assert.Equal(3207, headline.GetProperty("titles_tv_ma").GetInt64());
        Assert.Equal(1055, headline.GetProperty("titles_top_genre_combinations").GetInt64());
        Assert.Equal(321_028m, headline.GetProperty("total_revenue_usd").GetDecimal());
        var plan = headline.GetProperty("top_plan");
        Assert.Equal(("Basic", 999, 10m), (plan.GetProperty("name").GetString(), plan.GetProperty("subscribers").GetInt64(), plan.GetProperty("from_usd").GetDecimal()));
        var countries = headline.GetProperty("titles_by_country");
        Assert.Equal((3690, 1046), (countries.GetProperty("United States").GetInt64(), countries.GetProperty("India").GetInt64()));
    }

    [Fact]
    public void every_stage_answers_for_all_its_rows()
    {
        var stages = run.First.Result.GetProperty("stages").EnumerateArray().Where(stage => Text(stage, "status") != "empty").ToList();
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], stages.Select(stage => Rows(stage, "stage")));
        Assert.All(stages, stage => Assert.Equal("succeeded", Text(stage, "status")));
        Assert.All(stages, stage => Assert.Equal(
            Rows(stage, "rows_in"),
            Rows(stage, "rows_written") + Rows(stage, "quarantined") + Rows(stage, "late") + Rows(stage, "duplicate") + Rows(stage, "filtered")));
        Assert.All(stages.SkipLast(1), stage => Assert.NotEqual(0, Rows(stage, "rows_in"))); // the last one writes the report, and no rows
    }

    [Fact]
    public void the_planted_faults_are_found_again()
    {
        var planted = run.Planted();
        var (unparsable, title, subscriber) = (planted["unparsable"], planted["unknown_title"], planted["unknown_subscriber"]);
        Assert.All([unparsable, title, subscriber, planted["duplicate"], planted["late"]], count => Assert.NotEqual(0, count));
        Assert.Equal(planted, run.LedgerOf(run.First).Planted());

        var events = Assert.Single(run.LedgerOf(run.First).Jobs(), job => job.Job == "silver.playback_events");
        Assert.Equal((planted["duplicate"], planted["late"], unparsable + title + subscriber), (events.Duplicate, events.Late, events.Quarantined));

        var reasons = IndependentReader.Select(
            run.Table("quarantine", "playback_events"),
            "reason || ': ' || count(*) FROM (SELECT unnest(failed_checks) AS reason FROM rows) GROUP BY reason ORDER BY reason");
        Assert.Equal(
            [$"event arrived within 48 hours: {planted["late"]}", $"event is readable: {unparsable}", $"subscriber is known: {subscriber}", $"title is known: {title}"],
            reasons);
    }

    [Fact]
    public void the_planted_incidents_are_found_and_no_alarm_is_false() =>
        Assert.Equal(["1.0 1.0 2"], IndependentReader.Select(run.Table("gold", "anomaly_judgement"), "precision || ' ' || recall || ' ' || incident_count FROM rows"));

    [Fact]
    public void the_quarantine_names_the_titles_that_share_an_id_and_those_with_a_duration_for_a_rating()
    {
        var titles = run.Table("quarantine", "titles");
        Assert.Equal(
            [
                "Dhh (s2021): title id is unique",
                "Greenleaf (s2021): title id is unique",
                "Louis C.K. 2017 (s5542): rating is a rating",
                "Louis C.K.: Hilarious (s5795): rating is a rating",
                "Louis C.K.: Live at the Comedy Store (s5814): rating is a rating",
            ],
            IndependentReader.Select(titles, "json_extract_string(raw, '$.title') || ' (' || row_key || '): ' || array_to_string(failed_checks, ', ') AS line FROM rows ORDER BY line"));
    }

    [Fact]
    public void a_second_run_changes_nothing()
    {
        Assert.True(run.Second.ExitCode == 0, run.Second.Error);
        Assert.True(JsonElement.DeepEquals(run.First.Result.GetProperty("headline"), run.Second.Result.GetProperty("headline")));
        var jobs = run.LedgerOf(run.Second).Jobs();
        Assert.Equal(run.LedgerOf(run.First).Jobs().Select(job => job with { Status = "unchanged" }), jobs);
        Assert.NotEqual(run.First.RunId, run.Second.RunId);
        Assert.NotEmpty(run.FirstVersions);
        Assert.Equal(run.FirstVersions, run.SecondVersions);
    }

    [Theory]
    [InlineData("kpi_subscribers_by_plan")]
    [InlineData("kpi_monthly_revenue")]
    [InlineData("dim_title")]
    public async Task an_independent_reader_finds_the_rows_that_spark_reads(string name)
    {
        var table = run.Table("gold", name);
        await using var spark = await SparkSession.Builder().Remote(engine.Endpoints.SparkRemote).CreateAsync(TestContext.Current.CancellationToken);
        var frame = spark.Read().Format("delta").Load(table.Folder);
        var columns = (await frame.SchemaAsync(TestContext.Current.CancellationToken)).Fields.Select(field => field.Name).ToList();
        Assert.Equal(columns, IndependentReader.Select(table, "column_name FROM (DESCRIBE rows)"));

        var rows = await frame.Select(ConcatWs("|", [.. columns.Select(column => Coalesce(Col(column).Cast("string"), Lit(Null)))])).CollectAsync<string>(TestContext.Current.CancellationToken);
        var found = IndependentReader.Select(table, $"concat_ws('|', {string.Join(", ", columns.Select(column => $"coalesce({column}::VARCHAR, '{Null}')"))}) FROM rows");
        Assert.NotEmpty(rows);
        Assert.Equal(rows.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    private static long Rows(JsonElement stage, string count) => stage.GetProperty(count).GetInt64();

    private static string Text(JsonElement stage, string name) => stage.GetProperty(name).GetString()!;
}
