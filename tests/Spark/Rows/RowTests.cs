using Reelhouse.Spark.Rows;
using Reelhouse.Spark.Sql;
using Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Spark.Tests.Rows;

public sealed class RowTests
{
    private const string Ddl = "id int, name string, tags array<int>, props map<string, double>, place struct<city: string, zip: int>";

    private readonly Row _row = Batches.Row(Ddl, 7, "Ana", new int?[] { 1, 2 }, new Dictionary<string, double?> { ["x"] = 1.5 }, new object?[] { "Rome", null });

    [Fact]
    public void values_are_found_by_position_and_by_name()
    {
        Assert.Equal(5, _row.Size());
        Assert.Equal(7, _row.Get(0));
        Assert.Equal("Ana", _row["name"]);
        Assert.Equal("Rome", _row.GetAs<Row>("place").Get("city"));
        Assert.True(_row.GetAs<Row>("place").IsNullAt(1));
        Assert.Equal(1.5, _row.GetAs<Dictionary<string, double?>>("props")["x"]);
    }

    [Fact]
    public void the_schema_is_the_columns() => Assert.Equal(StructType.FromDdl(Ddl), _row.Schema);

    [Fact]
    public void a_value_may_be_asked_for_as_a_wider_type()
    {
        Assert.Equal(7L, _row.GetAs<long>("id"));
        Assert.Equal(7, _row.GetAs<int?>("id"));
        Assert.Equal([1, 2], _row.GetAs<int[]>("tags"));
    }

    [Fact]
    public void a_value_of_another_type_is_refused_by_name()
    {
        var error = Assert.Throws<InvalidCastException>(() => _row.GetAs<int>("name"));

        Assert.Equal("Column 'name' holds a string, not a int.", error.Message);
    }

    [Fact]
    public void a_null_is_refused_where_it_has_no_place()
    {
        var place = _row.GetAs<Row>("place");

        Assert.Null(place.GetAs<int?>("zip"));
        Assert.Throws<InvalidCastException>(() => place.GetAs<int>("zip"));
    }

    [Fact]
    public void an_unknown_column_is_told_with_the_known_ones()
    {
        var error = Assert.Throws<ArgumentException>(() => _row.Get("nam"));

        Assert.Contains("it has 'id', 'name', 'tags', 'props', 'place'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void rows_of_equal_values_are_equal()
    {
        var same = new Row(StructType.FromDdl("a array<int>, b string"), new[] { 1, 2 }, "x");
        var other = new Row(StructType.FromDdl("a array<int>, b string"), new[] { 1, 2 }, "x");

        Assert.Equal(same, other);
        Assert.Equal(same.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(same, new Row(StructType.FromDdl("a array<int>, b string"), new[] { 1, 3 }, "x"));
    }

    [Fact]
    public void a_row_prints_as_in_spark() => Assert.Equal("[7,Ana,[1, 2],{x -> 1.5},[Rome,null]]", _row.ToString());

    [Fact]
    public void every_type_has_a_natural_value()
    {
        var row = Batches.Row(
            "a boolean, b tinyint, c smallint, d bigint, e float, f double, g decimal(5,2), h binary, i date, j timestamp, k timestamp_ntz, l interval day to second, m interval year to month, n void",
            true, (sbyte)1, (short)2, 3L, 4f, 5d, 6.5m, new byte[] { 7 }, new DateOnly(2023, 7, 1), DateTimeOffset.UnixEpoch, new DateTime(2023, 7, 1), TimeSpan.FromHours(1), 13, null);

        Assert.Equal(
            [typeof(bool), typeof(sbyte), typeof(short), typeof(long), typeof(float), typeof(double), typeof(decimal), typeof(byte[]), typeof(DateOnly), typeof(DateTimeOffset), typeof(DateTime), typeof(TimeSpan), typeof(int), null],
            row.Values.Select(value => value?.GetType()));
    }

    [Fact]
    public void a_row_with_too_few_values_is_refused() =>
        Assert.Throws<ArgumentException>(() => LocalData.FromRows([[1]], StructType.FromDdl("a int, b int")));
}
