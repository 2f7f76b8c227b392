using Reelhouse.Spark.Rows;
using Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Spark.Tests.Rows;

public sealed class RoundTripTests
{
    private enum Kind
    {
        Movie,
        Show,
    }

    [Fact]
    public void every_scalar_type_comes_back_as_it_went()
    {
        var row = new Scalars(
            true, -7, -300, 70_000, 1L << 40, 1.5f, Math.PI, 12.345m, "héllo ☃", [1, 0, 255], new DateOnly(1969, 12, 31),
            new DateTimeOffset(2023, 7, 31, 12, 0, 0, 123, 456, TimeSpan.Zero), new DateTime(1901, 2, 3, 4, 5, 6), new TimeOnly(23, 59, 59, 999),
            TimeSpan.FromDays(-3.5), Kind.Show);

        var back = Assert.Single(Batches.RoundTrip(row));

        Assert.Equal(row with { Bytes = back.Bytes }, back);
        Assert.Equal(row.Bytes, back.Bytes);
    }

    [Fact]
    public void every_scalar_type_may_be_null()
    {
        var nothing = new Nullables(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        var something = new Nullables(false, 1, 1, 1, 1, 1, 1, 1, "", [], DateOnly.MinValue, DateTimeOffset.UnixEpoch, default(DateTime), default(TimeOnly), default(TimeSpan), Kind.Movie);

        var back = Batches.RoundTrip(nothing, something, nothing);

        Assert.Equal([nothing, something with { Bytes = back[1].Bytes }, nothing], back);
        Assert.Equal([], back[1].Bytes!);
    }

    [Fact]
    public void lists_maps_and_structs_come_back_as_they_went()
    {
        var row = new Nested(
            ["a", null, "c"], [1, 2], [[1], []], new() { ["x"] = 1, ["y"] = null }, new Point(1, 2), null, [new Point(3, 4)], new Dictionary<int, Point> { [5] = new(6, 7) });
        var bare = new Nested([], [], [], [], new Point(0, 0), new Point(9, 9), [], new Dictionary<int, Point>());

        var back = Batches.RoundTrip(row, bare);

        Assert.Equivalent(row, back[0], strict: true);
        Assert.Equivalent(bare, back[1], strict: true);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-0.000000000000000001")]
    [InlineData("1234567890.123456789012345678")]
    [InlineData("-9999999999.999999999999999999")]
    [InlineData("79228162514264337593")]
    public void decimals_keep_every_digit(string text)
    {
        var value = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal([value], Batches.RoundTrip(ValueTuple.Create(value)).Select(row => row.Item1));
    }

    [Fact]
    public void a_decimal_with_more_digits_than_its_column_is_refused()
    {
        var error = Assert.Throws<OverflowException>(() => Batches.OfRows("price decimal(4,2)", [100.5m]));

        Assert.Equal("The value 100.5 does not fit column 'price' of type decimal(4,2).", error.Message);
    }

    [Fact]
    public void tuples_are_read_by_position()
    {
        var batch = Batches.OfRows("genre string, titles bigint", ["Drama", 3L], [null, 4L]);

        Assert.Equal([("Drama", 3L), (null, 4L)], ArrowRows.Read<(string?, long)>(batch));
    }

    [Fact]
    public void a_single_column_is_read_as_its_values() =>
        Assert.Equal([1, null, 3], ArrowRows.Read<int?>(Batches.OfRows("n int", [1], [null], [3])));

    [Fact]
    public void settable_properties_are_filled_and_computed_ones_left_alone()
    {
        var back = Assert.Single(Batches.RoundTrip(new Settable { Name = "a", Size = 2 }));

        Assert.Equal(("a", 2, "a2"), (back.Name, back.Size, back.Both));
    }

    [Fact]
    public void the_schema_of_records_says_what_may_be_null() =>
        Assert.Equal(
            StructType.FromDdl("xs array<string> not null, ints array<int> not null, lists array<array<int>> not null, map map<string, int> not null, here struct<x: int not null, y: int not null> not null, "
                + "there struct<x: int not null, y: int not null>, points array<struct<x: int not null, y: int not null>> not null, by_number map<int, struct<x: int not null, y: int not null>> not null").FieldNames,
            LocalData.RecordSchema<Nested>().FieldNames);

    [Fact]
    public void a_null_where_the_record_says_there_is_none_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Batches.Of(new Named(null!)));

        Assert.Contains("'title_name'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void data_too_large_for_a_message_says_so()
    {
        var error = Assert.Throws<ArgumentException>(() => LocalData.FromRecords([new Named("a")]).RequireAtMost(10));

        Assert.Contains("at most 10", error.Message, StringComparison.Ordinal);
    }

    private sealed record Named(string TitleName);

    private sealed record Point(int X, int Y);

    private sealed record Scalars(
        bool Flag, sbyte Tiny, short Small, int Number, long Big, float Single, double Double, decimal Money, string Text, byte[] Bytes, DateOnly Date,
        DateTimeOffset Moment, DateTime WallClock, TimeOnly Time, TimeSpan Length, Kind Kind);

    private sealed record Nullables(
        bool? Flag, sbyte? Tiny, short? Small, int? Number, long? Big, float? Single, double? Double, decimal? Money, string? Text, byte[]? Bytes, DateOnly? Date,
        DateTimeOffset? Moment, DateTime? WallClock, TimeOnly? Time, TimeSpan? Length, Kind? Kind);

    private sealed record Nested(
        string?[] Xs, List<int> Ints, int[][] Lists, Dictionary<string, int?> Map, Point Here, Point? There, IReadOnlyList<Point> Points, IReadOnlyDictionary<int, Point> ByNumber);

    private sealed class Settable
    {
        public string Name { get; set; } = "";

        public required int Size { get; init; }

        public string Both => Name + Size;
    }
}
