using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Jobs.Tests.Tables;

public sealed class TableGrowthTests
{
    private static readonly TableDefinition Films = Table<Film>.Definition;

    [Fact]
    public void a_table_lacks_the_columns_that_its_definition_has_got_since() =>
        Assert.Equal(["director", "genres"], TableGrowth.Of(Films, Without("director", "genres"), "/lake").Select(column => column.Name));

    [Fact]
    public void a_table_that_is_as_its_definition_says_lacks_nothing() => Assert.Empty(TableGrowth.Of(Films, Films.StructType, "/lake"));

    [Fact]
    public void rows_that_cannot_be_kept_are_not_and_the_columns_are_named()
    {
        var there = new StructType([.. Without("year", "score").Fields, new("score", new StringType(), true), new("reel", new LongType(), true)]);
        var refused = Assert.Throws<JobException>(() => TableGrowth.Of(Films, there, "/lake")).Message;
        Assert.Contains("silver.films holds rows that version 3 of its definition cannot keep", refused, StringComparison.Ordinal);
        Assert.Contains("column score is STRING and was to be DOUBLE", refused, StringComparison.Ordinal);
        Assert.Contains("column reel is in no record any more", refused, StringComparison.Ordinal);
        Assert.Contains("column year is new, and the rows that are there have no value for it", refused, StringComparison.Ordinal);
    }

    private static StructType Without(params string[] columns) => new(Films.StructType.Fields.Where(field => !columns.Contains(field.Name)));
}
