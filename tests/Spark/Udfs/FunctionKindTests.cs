using Apache.Arrow;
using Reelhouse.Spark.Rows;
using Reelhouse.Spark.Sql.Types;
using Reelhouse.Spark.Tests.Rows;
using Reelhouse.Spark.Udfs;
using Reelhouse.Spark.Udfs.Commands;
using Reelhouse.Spark.Udfs.Data;
using Reelhouse.Spark.Udfs.Kinds;

namespace Reelhouse.Spark.Tests.Udfs;

/// <summary>C# functions of every kind, called with Arrow data as a worker calls them.</summary>
public sealed class FunctionKindTests
{
    private static readonly RecordBatch Plays = Batches.Of(new Play("a", 1.5), new Play("b", 2.5), new Play("a", 3));

    [Fact]
    public void a_map_takes_records_and_gives_records()
    {
        var map = Make<BatchFunction>(UdfKind.Map, "title string, minutes double", (IEnumerable<Play> plays) => plays.Select(play => new Watched(play.Title, play.Hours * 60)));

        Assert.Equal([new("a", 90), new("b", 150), new("a", 180)], map.Invoke([Plays]).SelectMany(ArrowRows.Read<Watched>));
    }

    [Fact]
    public void spans_are_held_to_their_columns_and_to_the_declared_type()
    {
        var half = Make<ColumnFunction>(UdfKind.Scalar, "double", (ReadOnlySpan<double> hours, Span<double> results) => hours.CopyTo(results));

        Assert.Equal([1.5, 2.5, 3], ((DoubleArray)half.Invoke(new([Plays.Column("hours")], 3))).Values.ToArray());
        Assert.Contains("'hours' is a StringArray", Assert.Throws<InvalidCastException>(() => half.Invoke(new([Plays.Column("title")], 3))).Message, StringComparison.Ordinal);
        Assert.Contains(
            "declares float, whose values are Single",
            Assert.Throws<ArgumentException>(() => Make<ColumnFunction>(UdfKind.Scalar, "float", (ReadOnlySpan<double> _, Span<double> _) => { })).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void many_rows_go_out_in_several_batches()
    {
        var map = Make<BatchFunction>(UdfKind.Map, "value int", (IEnumerable<Play> _) => Enumerable.Range(0, 25_000));

        Assert.Equal([10_000, 10_000, 5_000], map.Invoke([Plays]).Select(batch => batch.Length));
    }

    [Fact]
    public void a_map_over_batches_is_held_to_the_columns_it_declares()
    {
        var reordered = Make<BatchFunction>(UdfKind.Map, "hours double, title string", (IEnumerable<RecordBatch> batches) => batches);
        Assert.Equal(["hours", "title"], reordered.Invoke([Plays]).Single().Schema.FieldsList.Select(field => field.Name));

        var other = Make<BatchFunction>(UdfKind.Map, "hours float, title string", (IEnumerable<RecordBatch> batches) => batches);
        Assert.Contains(
            "column 'hours' as double, but declares float",
            Assert.Throws<InvalidOperationException>(() => other.Invoke([Plays]).ToList()).Message,
            StringComparison.Ordinal);

        var missing = Make<BatchFunction>(UdfKind.Map, "seconds double", (IEnumerable<RecordBatch> batches) => batches);
        Assert.Contains("no column 'seconds'", Assert.Throws<InvalidOperationException>(() => missing.Invoke([Plays]).ToList()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void nested_columns_are_given_the_declared_names_and_room_for_null()
    {
        var required = new ListArray.Builder(new Field("item", Apache.Arrow.Types.Int64Type.Default, nullable: false));
        required.Append();
        ((Int64Array.Builder)required.ValueBuilder).Append(7);
        var lists = required.Build();
        var batch = new RecordBatch(new Schema([new("numbers", lists.Data.DataType, nullable: false)], null), [lists], 1);
        var map = Make<BatchFunction>(UdfKind.Map, "numbers array<bigint>", (IEnumerable<RecordBatch> batches) => batches);

        var element = ((Apache.Arrow.Types.ListType)map.Invoke([batch]).Single().Column(0).Data.DataType).ValueField;
        Assert.Equal(("element", true), (element.Name, element.IsNullable));
    }

    [Fact]
    public void a_function_may_return_one_array_for_every_batch()
    {
        using var ones = new Int64Array.Builder().Append(1).Append(1).Build();
        var constant = new ColumnFunction(_ => DeclaredColumn.Conform(ones, new LongType(), "its results"));

        for (var batch = 0; batch < 2; batch++)
        {
            using var sent = (Int64Array)constant.Invoke(new([], 2));
            Assert.Equal([1L, 1L], sent);
        }
    }

    [Fact]
    public void what_a_function_returned_stays_until_it_is_sent_though_nobody_else_holds_it()
    {
        var counting = new ColumnFunction(_ => DeclaredColumn.Conform(new Int64Array.Builder().AppendRange(Enumerable.Range(0, 1000).Select(number => (long)number)).Build(), new LongType(), "its results"));

        using var sent = (Int64Array)counting.Invoke(new([], 1000));
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.Equal(Enumerable.Range(0, 1000).Select(number => (long)number), sent.Values.ToArray());
    }

    [Fact]
    public void a_group_comes_with_its_key()
    {
        var totals = Make<GroupFunction>(UdfKind.GroupedMap, "title string, minutes double", (string key, IEnumerable<Play> plays) =>
            new[] { new Watched(key, plays.Sum(play => play.Hours)) }.AsEnumerable());

        Assert.Equal([new("x", 7)], totals.Invoke(new(Batches.OfRows("title string", ["x"]), [Plays])).SelectMany(ArrowRows.Read<Watched>));
    }

    [Fact]
    public void a_side_without_rows_is_empty()
    {
        var counts = Make<CogroupFunction>(UdfKind.CogroupedMap, "value int", (IEnumerable<Play> left, IEnumerable<Play> right) => new[] { left.Count(), right.Count() }.AsEnumerable());

        Assert.Equal([0, 3], counts.Invoke(new(null, []), new(Batches.OfRows("title string", ["x"]), [Plays])).SelectMany(ArrowRows.Read<int>));
    }

    [Fact]
    public void an_aggregate_takes_sequences_and_arrays()
    {
        var weighed = Make<AggregateFunction>(UdfKind.Aggregate, "double", (IEnumerable<string> titles, DoubleArray hours) => titles.Count(title => title == "a") * hours.Sum());

        Assert.Equal([14.0], (DoubleArray)weighed.Invoke(new([.. Plays.Arrays], Plays.Length)));
    }

    [Fact]
    public void a_table_function_gives_a_batch_for_each_row_even_an_empty_one()
    {
        var repeated = Make<TableFunction>(UdfKind.Table, "value string", (string title, double hours) => Enumerable.Repeat(title, (int)hours - 1));

        Assert.Equal([0, 1, 2], repeated.Invoke(new([.. Plays.Arrays], Plays.Length)).Select(batch => batch.Length));
    }

    [Fact]
    public void a_column_function_s_result_is_held_to_its_declared_type()
    {
        var same = Make<ColumnFunction>(UdfKind.Scalar, "bigint", (DoubleArray hours) => hours);

        Assert.Contains(
            "its results as double, but declares bigint",
            Assert.Throws<InvalidOperationException>(() => same.Invoke(new([Plays.Column(1)], 3))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void a_column_of_another_array_type_is_told_with_the_parameter_s_name()
    {
        var same = Make<ColumnFunction>(UdfKind.Scalar, "double", (DoubleArray hours) => hours);

        Assert.Contains("'hours' is a StringArray", Assert.Throws<InvalidCastException>(() => same.Invoke(new([Plays.Column(0)], 3))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Misfits))]
    public void a_function_of_the_wrong_shape_is_refused_before_it_goes_anywhere(Delegate function, string kind, string said) => Assert.Contains(
        said,
        Assert.Throws<ArgumentException>(() => FunctionKinds.Create(Enum.Parse<UdfKind>(kind), function, DataType.FromDdl("struct<value: int>"))).Message,
        StringComparison.Ordinal);

    public static TheoryData<Delegate, string, string> Misfits => new()
    {
        { (int number) => number, "Map", "must be a sequence" },
        { (IEnumerable<int> left, IEnumerable<int> right) => left.Concat(right), "Map", "takes 2 parameters" },
        { (int a, int b, IEnumerable<int> rows) => rows, "GroupedMap", "takes 3 parameters" },
        { (IEnumerable<int> rows) => rows, "CogroupedMap", "takes 1 parameters" },
        { (int number) => number, "Aggregate", "must be an IEnumerable<T> or an Arrow array" },
        { (IEnumerable<int> rows) => rows, "ScalarIterator", "sequences of Arrow arrays" },
    };

    private static TFunction Make<TFunction>(UdfKind kind, string ddl, Delegate function)
        where TFunction : Function =>
        (TFunction)FunctionKinds.Create(kind, function, ddl.Contains(' ', StringComparison.Ordinal) ? StructType.FromDdl(ddl) : DataType.FromDdl(ddl));

    private sealed record Play(string Title, double Hours);

    private sealed record Watched(string Title, double Minutes);
}
