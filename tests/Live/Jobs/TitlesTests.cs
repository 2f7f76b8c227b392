using Reelhouse.Jobs.Silver.Titles;
using Reelhouse.Jobs.Tables;

namespace Reelhouse.Live.Tests.Jobs;

[Collection("jobs")]
public sealed class TitlesTests(JobsFixture jobs)
{
    [Fact]
    public async Task delivered_text_becomes_typed_columns()
    {
        var movie = Some.Title("s1") with { Title = "  Sunrise ", DateAdded = " September 4, 2021", ReleaseYear = "1927", Rating = "G", Duration = "94 min" };
        var show = Some.Title("s2") with { Type = "TV Show", DateAdded = null, Rating = null, Duration = "1 Season", Country = null };
        var titles = await TitlesTransform.Apply(jobs.Spark.CreateDataFrame([movie, show]))
            .Select([.. Table<Title>.Definition.Columns.Select(column => Spark.Sql.Functions.Col(column.Name))])
            .CollectAsync<Title>(TestContext.Current.CancellationToken);
        Assert.Equal(new Title("s1", "Sunrise", "Movie", null, "India", new DateOnly(2021, 9, 4), 1927, "G", 94, null, "Dramas"), titles[0]);
        Assert.Equal((null, null, null, 1), (titles[1].AddedDate, titles[1].Rating, titles[1].DurationMinutes, titles[1].SeasonCount));
    }

    [Fact]
    public async Task an_id_used_twice_and_a_duration_as_rating_end_in_quarantine_with_their_reasons()
    {
        var rows = new[]
        {
            Some.Title("s1"),
            Some.Title("s2021", row: 2),
            Some.Title("s2021", row: 3) with { Type = "TV Show", Duration = "5 Seasons" },
            Some.Title("s5542", row: 4) with { Rating = "74 min", Duration = null },
        };
        var verdicts = await Verdict.OfAsync(TitlesTransform.Apply(jobs.Spark.CreateDataFrame(rows)), TitlesChecks.All, "title_id");
        Assert.Equal(["written", "quarantined", "quarantined", "quarantined"], verdicts.Select(verdict => verdict.Outcome));
        Assert.Equal(["title id is unique"], verdicts[1].FailedChecks);
        Assert.Equal(["rating is a rating"], verdicts[3].FailedChecks);
    }

    [Fact]
    public async Task a_row_lists_every_check_it_breaks_and_keeps_what_could_not_be_read()
    {
        var bad = Some.Title("s7") with { DateAdded = "soon", ReleaseYear = "MCMXXVII", Type = "Opera" };
        var judged = new Judge(TitlesChecks.All.All).Apply(TitlesTransform.Apply(jobs.Spark.CreateDataFrame([bad])), new Dictionary<string, Spark.Sql.DataFrame>());
        var row = Assert.Single(await Judge.TurnedAway(judged, ["title_id"]).CollectAsync<QuarantinedRow>(TestContext.Current.CancellationToken));
        Assert.Equal(["kind is a movie or a show", "added date is a date", "release year is a year"], row.FailedChecks);
        Assert.Equal(("soon", "MCMXXVII"), (row.Unreadable["added_date"], row.Unreadable["release_year"]));
        Assert.Equal(("s7", "titles/000001.csv", 1L), (row.RowKey, row.File, row.Row));
        Assert.Contains("Film s7", row.Raw, StringComparison.Ordinal);
    }
}
