using Apache.Arrow;
using Reelhouse.Spark.Udfs;

namespace Reelhouse.Spark.Tests.Worker;

/// <summary>Recorded tasks of Spark 4.2, replayed: what our worker answers is what PySpark's answered, read as Arrow data.</summary>
public sealed class TranscriptTests
{
    private static readonly ColumnFunction Sum = new(columns => Doubles(
        Longs(columns.Arrays[0]).Zip((DoubleArray)columns.Arrays[1], (a, b) => a + b)));

    private static readonly ColumnFunction Upper = new(columns =>
        new StringArray.Builder().AppendRange(((IEnumerable<string?>)columns.Arrays[0]).Select(text => text?.ToUpperInvariant())).Build());

    private static readonly AggregateFunction Mean = new(columns => Doubles([((DoubleArray)columns.Arrays[0]).Average()]));

    [Theory]
    [InlineData("scalar_arrow")]
    [InlineData("scalar_arrow_batches")]
    public void a_scalar_function(string name) => Same(name, Sum);

    [Fact]
    public void two_scalar_functions_of_one_input() => Same("scalar_arrow_two", Sum, Upper);

    [Fact]
    public void a_scalar_function_over_an_iterator() => Same("scalar_arrow_iter", new ColumnIteratorFunction(batches => batches.Select(columns =>
        Int64([.. Longs(columns.Arrays[0]).Select(number => number + 1)]))));

    [Fact]
    public void a_map_over_batches() => Same("map_arrow", new BatchFunction(batches => batches.Select(batch => Batch(
        ("id", batch.Column("id")),
        ("w", Doubles(((DoubleArray)batch.Column("v")).Select(value => value * 2)))))));

    [Fact]
    public void every_type_passes_through_unchanged() => Same("map_arrow_types", new BatchFunction(batches => batches));

    [Fact]
    public void a_map_over_groups() => Same("grouped_map_arrow", new GroupFunction(group =>
        [Batch(("k", group.Key!.Column(0)), ("n", Count(group)))]));

    [Fact]
    public void a_map_over_groups_of_two_sides() => Same("cogrouped_map_arrow", new CogroupFunction((left, right) =>
        [Batch(("n", Int64(Rows(left) + Rows(right))))]));

    [Fact]
    public void an_aggregate_over_groups() => Same("grouped_agg_arrow", Mean);

    [Fact]
    public void an_aggregate_over_a_window() => Same("window_agg_arrow", Mean);

    [Fact]
    public void an_exception_is_told_with_type_and_message_in_the_first_line()
    {
        var answer = new Transcript("scalar_arrow_error").Replay(new ColumnFunction(_ => throw new ArithmeticException("no such sum")));
        Assert.StartsWith("System.ArithmeticException: no such sum", answer.Failure, StringComparison.Ordinal);
        Assert.NotNull(new Transcript("scalar_arrow_error").Recorded().Failure);
    }

    [Fact]
    public void a_scalar_function_that_returns_too_few_rows_is_told_both_numbers()
    {
        var answer = new Transcript("scalar_arrow").Replay(new ColumnFunction(_ => Int64(1)));
        Assert.Contains("given 4 rows and returned 1", answer.Failure, StringComparison.Ordinal);
    }

    private static void Same(string name, params IEnumerable<Function> functions)
    {
        var transcript = new Transcript(name);
        var (recorded, answered) = (transcript.Recorded(), transcript.Replay(functions));
        Assert.Equal(recorded.Failure, answered.Failure);
        Assert.Equal(recorded.Columns, answered.Columns);
        Assert.Equal(recorded.Batches, answered.Batches);
        Assert.Equal(recorded.End, answered.End);
    }

    private static IEnumerable<long?> Longs(IArrowArray array) => (Int64Array)array;

    private static DoubleArray Doubles(IEnumerable<double?> values) => values.Aggregate(new DoubleArray.Builder(), (builder, value) => builder.Append(value)).Build();

    private static Int64Array Int64(params IEnumerable<long?> values) => values.Aggregate(new Int64Array.Builder(), (builder, value) => builder.Append(value)).Build();

    private static Int64Array Count(Group group) => Int64(Rows(group));

    private static long Rows(Group group) => group.Batches.Sum(batch => (long)batch.Length);

    private static RecordBatch Batch(params (string Name, IArrowArray Values)[] columns) => new(
        new Schema(columns.Select(column => new Field(column.Name, column.Values.Data.DataType, nullable: true)), null),
        columns.Select(column => column.Values),
        columns[0].Values.Length);
}
