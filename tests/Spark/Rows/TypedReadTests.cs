using System.ComponentModel.DataAnnotations.Schema;
using Apache.Arrow;
using Reelhouse.Spark.Rows;

namespace Reelhouse.Spark.Tests.Rows;

public sealed class TypedReadTests
{
    [Fact]
    public void columns_are_found_by_name_in_any_order_and_others_are_ignored()
    {
        var batch = Batches.OfRows("extra string, release_year int, titleId string", ["-", 1999, "s1"]);

        Assert.Equal([new Title("s1", 1999)], ArrowRows.Read<Title>(batch));
    }

    [Fact]
    public void a_name_given_by_an_attribute_is_the_columns()
    {
        var batch = Batches.OfRows("`Watch Time` bigint", [7L]);

        Assert.Equal([new Watched(7)], ArrowRows.Read<Watched>(batch));
    }

    [Fact]
    public void a_parameter_with_a_default_needs_no_column() =>
        Assert.Equal([new WithDefault("a", 5)], ArrowRows.Read<WithDefault>(Batches.OfRows("name string, other int", ["a", 1])));

    [Fact]
    public void a_missing_column_is_named_with_those_that_are_there()
    {
        var error = Assert.Throws<InvalidCastException>(() => ArrowRows.Read<Title>(Batches.OfRows("id string, year int", ["s1", 1])).ToList());

        Assert.Equal("No column goes into Title.TitleId: 'title_id' or 'TitleId' was looked for among 'id', 'year'.", error.Message);
    }

    [Fact]
    public void a_null_for_a_member_without_room_names_column_and_member()
    {
        var error = Assert.Throws<InvalidCastException>(() => ArrowRows.Read<Title>(Batches.OfRows("title_id string, release_year int", ["s1", null])).ToList());

        Assert.Equal("Column 'release_year' holds a null, but Title.ReleaseYear of type int has no place for one. Make it int?, or filter or fill the nulls.", error.Message);
    }

    [Fact]
    public void a_null_for_a_text_that_may_not_be_null_is_refused() =>
        Assert.Throws<InvalidCastException>(() => ArrowRows.Read<Title>(Batches.OfRows("title_id string, release_year int", [null, 1])).ToList());

    [Fact]
    public void a_type_that_loses_digits_is_refused_and_named()
    {
        var error = Assert.Throws<InvalidCastException>(() => ArrowRows.Read<Title>(Batches.OfRows("title_id string, release_year bigint", ["s1", 1L])).ToList());

        Assert.Equal("Column 'release_year' is bigint, which does not go into Title.ReleaseYear of type int. Change the type, or cast the column.", error.Message);
    }

    [Fact]
    public void numbers_go_into_wider_types() =>
        Assert.Equal(
            [new Wide(1, 2, 3, 4, 5)],
            ArrowRows.Read<Wide>(Batches.OfRows("a tinyint, b int, c float, d bigint, e int", [(sbyte)1, 2, 3f, 4L, 5])));

    [Fact]
    public void an_enum_is_read_from_its_members_names_in_any_case() =>
        Assert.Equal([DayOfWeek.Friday, DayOfWeek.Monday], ArrowRows.Read<DayOfWeek>(Batches.OfRows("day string", ["Friday"], ["MONDAY"])));

    [Theory]
    [InlineData("Someday")]
    [InlineData("3")]
    [InlineData("")]
    public void a_text_that_is_no_member_of_the_enum_is_refused(string text)
    {
        var error = Assert.Throws<InvalidCastException>(() => ArrowRows.Read<DayOfWeek>(Batches.OfRows("day string", [text])).ToList());

        Assert.Contains($"'{text}' is none of Sunday, Monday", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void records_are_read_from_the_only_column_where_it_is_a_struct()
    {
        var batch = Batches.OfRows("at struct<title_id: string, release_year: int>", [[new object?[] { "s1", 1999 }]]);

        Assert.Equal([new Title("s1", 1999)], ArrowRows.Read<Title>(batch));
    }

    [Fact]
    public void a_struct_that_is_the_only_column_may_be_named_like_one_of_its_parts()
    {
        var batch = Batches.OfRows("title_id struct<title_id: string, release_year: int>", [[new object?[] { "s1", 1999 }]]);

        Assert.Equal([new Title("s1", 1999)], ArrowRows.Read<Title>(batch));
        Assert.Equal([("s1", 1999)], ArrowRows.Read<(string, int)>(batch));
    }

    [Fact]
    public void a_struct_that_is_the_only_column_goes_into_the_only_member()
    {
        var batch = Batches.OfRows("at struct<title_id: string, release_year: int>", [[new object?[] { "s1", 1999 }]]);

        Assert.Equal([new Placed(new Title("s1", 1999))], ArrowRows.Read<Placed>(batch));
    }

    [Fact]
    public void an_error_inside_a_struct_names_the_path()
    {
        var batch = Batches.OfRows("name string, at struct<title_id: string, release_year: int>", ["a", new object?[] { "s1", null }]);

        var error = Assert.Throws<InvalidCastException>(() => ArrowRows.Read<Holder>(batch).ToList());

        Assert.Contains("Column 'at.release_year' holds a null, but Title.ReleaseYear", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_decimal_beyond_what_dotnet_holds_says_what_to_cast_to()
    {
        var type = new Apache.Arrow.Types.Decimal128Type(38, 0);
        var values = new Decimal128Array.Builder(type).Append("99999999999999999999999999999999999999").Build();
        using var batch = new RecordBatch(new Schema([new Field("n", type, false)], null), [values], 1);

        var error = Assert.Throws<InvalidCastException>(() => ArrowRows.Read<decimal>(batch).ToList());

        Assert.Contains("Cast the column", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_date_beyond_what_dotnet_holds_names_the_column()
    {
        var values = new Date32Array(new Int32Array.Builder().Append(int.MaxValue).Build().Data.Clone() is { } data
            ? new ArrayData(Apache.Arrow.Types.Date32Type.Default, 1, 0, 0, data.Buffers)
            : throw new InvalidOperationException());
        using var batch = new RecordBatch(new Schema([new Field("day", Apache.Arrow.Types.Date32Type.Default, false)], null), [values], 1);

        var error = Assert.Throws<InvalidCastException>(() => ArrowRows.Read<DateOnly>(batch).ToList());

        Assert.StartsWith("Column 'day' holds a value", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void dictionary_encoded_values_are_looked_up()
    {
        var type = new Apache.Arrow.Types.DictionaryType(Apache.Arrow.Types.Int32Type.Default, Apache.Arrow.Types.StringType.Default, false);
        var column = new DictionaryArray(type, new Int32Array.Builder().Append(1).AppendNull().Append(0).Build(), new StringArray.Builder().Append("a").Append("b").Build());
        using var batch = new RecordBatch(new Schema([new Field("x", type, true)], null), [column], 3);

        Assert.Equal(["b", null, "a"], ArrowRows.Read<string?>(batch));
        Assert.Equal(["[b]", "[null]", "[a]"], ArrowRows.Read(batch).Select(row => row.ToString()));
    }

    [Fact]
    public void a_sliced_batch_is_read_where_it_begins()
    {
        var whole = Batches.Of(Enumerable.Range(0, 100).Select(i => new Title($"s{i}", i)).ToArray());

        Assert.Equal([new Title("s70", 70), new Title("s71", 71)], ArrowRows.Read<Title>(whole.Slice(70, 2)));
    }

    [Fact]
    public void reading_allocates_nothing_but_the_records()
    {
        const int rows = 100_000;
        using var batch = Batches.Of(Enumerable.Range(0, rows).Select(i => new Sample(i, i, i, DateTimeOffset.UnixEpoch.AddSeconds(i))).ToArray());
        var sum = ArrowRows.Read<Sample>(batch).Sum(sample => sample.Number);
        var before = GC.GetAllocatedBytesForCurrentThread();

        sum -= ArrowRows.Read<Sample>(batch).Sum(sample => sample.Number);

        Assert.Equal(0, sum);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, rows);
    }

    private sealed record Title(string TitleId, int ReleaseYear);

    private sealed record Watched([property: Column("Watch Time")] long Seconds);

    private sealed record WithDefault(string Name, int Stars = 5);

    private sealed record Wide(long A, double B, double C, decimal D, int? E);

    private sealed record Holder(string Name, Title At);

    private sealed record Placed(Title At);

    private readonly record struct Sample(int Id, long Number, double Value, DateTimeOffset At);
}
