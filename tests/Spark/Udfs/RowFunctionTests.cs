using Apache.Arrow;
using Reelhouse.Spark.Sql.Types;
using Reelhouse.Spark.Tests.Rows;
using Reelhouse.Spark.Udfs.Kinds;

namespace Reelhouse.Spark.Tests.Udfs;

public sealed class RowFunctionTests
{
    [Fact]
    public void a_function_is_called_for_each_row_with_null_where_it_takes_null()
    {
        var result = Call((long a, string? b) => b is null ? -a : a + b.Length, "bigint", "a bigint, b string", [1L, "xy"], [2L, null], [3L, ""]);
        Assert.Equal([3L, -2L, 3L], (Int64Array)result);
    }

    [Fact]
    public void a_result_may_be_null() =>
        Assert.Equal([null, 4.0], (DoubleArray)Call((double? a) => a * 2, "double", "a double", [null], [2.0]));

    [Fact]
    public void text_lists_and_records_are_results_too()
    {
        var words = (ListArray)Call((string a) => a.Split(' '), "array<string>", "a string", ["to be"], ["or"]);
        Assert.Equal([2, 1], [words.GetValueLength(0), words.GetValueLength(1)]);
        var parts = (StructArray)Call((long a) => new Parts(a / 10, a % 10), "struct<tens: bigint, ones: bigint>", "a bigint", [42L]);
        Assert.Equal(4L, ((Int64Array)parts.Fields[0]).GetValue(0));
    }

    [Fact]
    public void a_function_without_parameters_is_called_as_often_as_there_are_rows() =>
        Assert.Equal(3, RowFunctions.Create(() => 7, new IntegerType()).Invoke(new([], 3)).Length);

    [Fact]
    public void a_null_for_a_parameter_that_takes_none_is_told_with_its_name()
    {
        var refused = Assert.Throws<InvalidCastException>(() => Call((long amount) => amount, "bigint", "a bigint", [1L], [null]));
        Assert.Contains("'amount'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_column_of_another_type_is_told_with_both_types()
    {
        var refused = Assert.Throws<InvalidCastException>(() => Call((long amount) => amount, "bigint", "a string", ["x"]));
        Assert.Contains("string", refused.Message, StringComparison.Ordinal);
        Assert.Contains("long", refused.Message, StringComparison.Ordinal);
    }

    private static IArrowArray Call(Delegate function, string returnType, string ddl, params object?[][] rows)
    {
        var batch = Batches.OfRows(ddl, rows);
        return RowFunctions.Create(function, DataType.FromDdl(returnType)).Invoke(new([.. batch.Arrays], batch.Length));
    }

    private sealed record Parts(long Tens, long Ones);
}
