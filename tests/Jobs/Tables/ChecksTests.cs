using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Tests.Tables;

public sealed class ChecksTests
{
    [Fact]
    public void a_check_is_about_the_column_of_the_property_it_names()
    {
        var check = Assert.Single(Checks.For<Film>().Quarantine("film id is unique", film => film.FilmId, Is.Unique).All);
        Assert.Equal(("film id is unique", Severity.Quarantine, "film_id"), (check.Name, check.Severity, check.Column));
    }

    [Fact]
    public void a_reference_names_the_other_table_s_column() =>
        Assert.Equal(new Reference("silver.films", "film_id"), Checks.In<Film>(film => film.FilmId));

    [Fact]
    public void two_checks_of_one_name_are_refused()
    {
        var one = Checks.For<Film>().Warn("name is given", film => film.Name, Is.Given);
        Assert.Throws<ArgumentException>(() => one.Fail("name is given", film => film.Name, Is.Given));
    }
}
