using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Jobs.Tests.Tables;

public sealed class TableGrowthTests
{
    private static readonly TableDefinition Films = Table<Film>.Definition;

    [Fact]
    public void a_table_lacks_the_columns_that_its_definition_has_got_since() =>
        Assert.Equal(["director", "genres"], TableGrowth.Of(Films, Without("director", "genres"), "/lake").Added.Select(column => column.Name));

    [Fact]
    public void a_table_that_is_as_its_definition_says_lacks_nothing()
    {
        var growth = TableGrowth.Of(Films, Films.StructType, "/lake");
        Assert.Empty(growth.Added);
        Assert.Empty(growth.Loosened);
    }

    [Fact]
    public void a_column_that_may_be_null_from_now_on_is_loosened_and_the_other_way_round_is_refused()
    {
        var there = new StructType([.. Without("director", "name").Fields, new("director", new StringType(), false), new("name", new StringType(), false)]);
        Assert.Equal(["director"], TableGrowth.Of(Films, there, "/lake").Loosened.Select(column => column.Name));
        var nullable = new StructType([.. Without("name").Fields, new("name", new StringType(), true)]);
        Assert.Contains("name may be null and was not to be", Assert.Throws<JobException>(() => TableGrowth.Of(Films, nullable, "/lake")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void rows_that_cannot_be_kept_are_not_and_the_columns_are_named()
    {
        var there = new StructType([.. Without("year", "score").Fields, new("score", new StringType(), true), new("reel", new LongType(), true)]);
        var refused = Assert.Throws<JobException>(() => TableGrowth.Of(Films, there, "/lake")).Message;
        Assert.Contains("silver.films holds rows that version 3 of its definition cannot keep", refused, StringComparison.Ordinal);
        Assert.Contains("score is string and was to be double", refused, StringComparison.Ordinal);
        Assert.Contains("reel is in no record any more", refused, StringComparison.Ordinal);
        Assert.Contains("year is new, and the table is not partitioned by it", refused, StringComparison.Ordinal);
    }

    private static StructType Without(params string[] columns) => new(Films.StructType.Fields.Where(field => !columns.Contains(field.Name)));
}
