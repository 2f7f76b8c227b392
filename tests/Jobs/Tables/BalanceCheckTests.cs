using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Tests.Tables;

public sealed class BalanceCheckTests
{
    private static readonly Check NameGiven = new("name is given", Severity.Quarantine, "name", Is.Given);
    private static readonly Check KnownFilm = new("film resolves", Severity.Fail, "film_id", Is.Given);
    private static readonly Check Scored = new("score is given", Severity.Warn, "score", Is.Given);

    [Fact]
    public void rows_with_an_outcome_each_may_be_published()
    {
        var tally = Tally(written: 5, quarantined: 2, late: 1, duplicate: 1, filtered: 1, (NameGiven, 2));
        var balance = tally.Balance(rowsIn: 12, leftOut: 2);
        BalanceCheck.Demand("silver.films", tally, balance, published: 5);
        Assert.Equal(3, balance.Filtered);
        Assert.Equal(2, balance.Reasons!["name is given"]);
    }

    [Fact]
    public void a_row_without_an_outcome_stops_the_job()
    {
        var tally = Tally(written: 5);
        var error = Assert.Throws<CheckFailedException>(() => BalanceCheck.Demand("silver.films", tally, tally.Balance(rowsIn: 6, leftOut: 0), null));
        Assert.Contains("6 rows came in, and 5 have an outcome", error.Error.What, StringComparison.Ordinal);
        Assert.Equal(6, error.Balance.RowsIn);
    }

    [Fact]
    public void a_row_told_twice_stops_the_job() =>
        Assert.Throws<CheckFailedException>(() => BalanceCheck.Demand("silver.films", Tally(written: 7), Tally(written: 7).Balance(rowsIn: 6, leftOut: 0), null));

    [Fact]
    public void an_aggregate_that_stands_for_fewer_rows_stops_the_job()
    {
        var tally = Tally(written: 5);
        var error = Assert.Throws<CheckFailedException>(() => BalanceCheck.Demand("gold.films", tally, tally.Balance(5, 0), published: 4));
        Assert.Contains("stand for 4", error.Error.What, StringComparison.Ordinal);
    }

    [Fact]
    public void a_broken_check_of_severity_fail_stops_the_job_and_is_named()
    {
        var tally = Tally(written: 5, broken: (KnownFilm, 2));
        var error = Assert.Throws<CheckFailedException>(() => BalanceCheck.Demand("gold.films", tally, tally.Balance(5, 0), null));
        Assert.Contains("'film resolves' by 2 rows", error.Error.What, StringComparison.Ordinal);
    }

    [Fact]
    public void a_warning_turns_no_row_away()
    {
        var tally = Tally(written: 5, broken: (Scored, 3));
        Assert.Empty(tally.Balance(5, 0).Reasons!);
        Assert.Equal(3, tally.Warnings["score is given"]);
    }

    private static Tally Tally(long written, long quarantined = 0, long late = 0, long duplicate = 0, long filtered = 0, params (Check Check, long Rows)[] broken) => new(
        new Dictionary<string, long>
        {
            [Outcomes.Written] = written,
            [Outcomes.Quarantined] = quarantined,
            [Outcomes.Late] = late,
            [Outcomes.Duplicate] = duplicate,
            [Outcomes.Filtered] = filtered,
        },
        broken.ToDictionary(each => each.Check, each => each.Rows));
}
