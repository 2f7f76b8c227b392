using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Tests.Tables;

public sealed class ColumnNameTests
{
    [Theory]
    [InlineData("TitleId", "title_id")]
    [InlineData("Name", "name")]
    [InlineData("MonthlyUsd", "monthly_usd")]
    [InlineData("IsStartFailure", "is_start_failure")]
    public void a_property_is_a_column_in_snake_case(string property, string column) => Assert.Equal(column, ColumnName.Of(property));

    [Fact]
    public void an_expression_names_the_column_of_its_property()
    {
        Assert.Equal("film_id", ColumnName.Of<Film>(film => film.FilmId));
        Assert.Equal("viewer_count", ColumnName.Of<Film>(film => film.ViewerCount));
        Assert.Equal("shown_date", ColumnName.Of<Film>(film => film.ShownDate));
    }

    [Fact]
    public void an_expression_that_computes_is_refused_with_the_row_it_was_meant_for()
    {
        var error = Assert.Throws<ArgumentException>(() => ColumnName.Of<Film>(film => film.Name.Length));
        Assert.Contains("Film", error.Message, StringComparison.Ordinal);
    }
}
