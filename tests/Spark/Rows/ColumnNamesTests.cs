using Reelhouse.Spark.Rows.Records;

namespace Reelhouse.Spark.Tests.Rows;

public sealed class ColumnNamesTests
{
    [Theory]
    [InlineData("TitleId", "title_id")]
    [InlineData("Id", "id")]
    [InlineData("ISPName", "isp_name")]
    [InlineData("RevenueUSD", "revenue_usd")]
    [InlineData("Top10", "top10")]
    [InlineData("already_snake", "already_snake")]
    [InlineData("With_Score", "with_score")]
    public void members_become_snake_case(string member, string column) => Assert.Equal(column, ColumnNames.ToSnakeCase(member));

    [Theory]
    [InlineData("TitleId", 0, "title_id", "titleid")]
    [InlineData("TitleId", 1, "title_id", "TitleId")]
    [InlineData("TitleId", 0, "titleID", "name")]
    [InlineData("TitleId", -1, "titleID", "titleiD")]
    [InlineData("TitleId", -1, "name", "id")]
    public void the_best_match_wins_and_a_guess_between_two_does_not(string member, int expected, params string[] columns) =>
        Assert.Equal(expected, ColumnNames.Find(columns, member));
}
