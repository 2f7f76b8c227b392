using System.Globalization;
using System.Text;
using Apache.Arrow;
using Reelhouse.Spark.Rows;
using Reelhouse.Spark.Sql.Types;
using Reelhouse.Spark.Udfs;
using Reelhouse.Spark.Udfs.Kinds;

namespace Reelhouse.WorkerFuzzer;

/// <summary>Functions that look at every value they are given, one or two for each way Spark hands data over, named by its number.</summary>
internal sealed class KnownFunctions : IFunctionLoader
{
    private static readonly Dictionary<string, Function> All = new()
    {
        ["250"] = new ColumnFunction(Read),
        ["250 by rows"] = RowFunctions.Create((long? a, double? b) => a + b, new DoubleType()),
        ["251"] = new ColumnIteratorFunction(batches => batches.Select(Read)),
        ["207"] = new BatchFunction(batches => batches.Select(Read)),
        ["207 of the first"] = new BatchFunction(batches => batches.Take(1)),
        ["207 that fails in the end"] = new BatchFunction(batches => batches.Append(null).Select(batch => batch ?? throw new ArithmeticException("the end"))),
        ["209"] = new GroupFunction(Both),
        ["209 of keys"] = new GroupFunction(group => group.Key is { } key ? [key] : []),
        ["210"] = new CogroupFunction((left, right) => Both(left).Concat(Both(right))),
        ["252"] = new AggregateFunction(Count),
        ["253"] = new AggregateFunction(Count),
    };

    public static IReadOnlyList<byte[]> Commands { get; } = [.. All.Keys.Select(Encoding.UTF8.GetBytes)];

    public Function Load(ReadOnlySpan<byte> command) => All.GetValueOrDefault(Encoding.UTF8.GetString(command)) ?? throw new FormatException("The bytes are no command.");

    private static RecordBatch Read(RecordBatch batch)
    {
        foreach (var row in ArrowRows.Read(batch)) _ = row.ToString();
        return batch;
    }

    private static IArrowArray Read(Columns columns)
    {
        Read(new RecordBatch(new Schema(columns.Arrays.Select((array, at) => new Field(at.ToString(CultureInfo.InvariantCulture), array.Data.DataType, nullable: true)), null), columns.Arrays, columns.Length));
        return columns.Arrays.Count > 0 ? columns.Arrays[0] : new NullArray(columns.Length);
    }

    private static Int64Array Count(Columns columns)
    {
        Read(columns);
        return new Int64Array.Builder().Append(columns.Length).Build();
    }

    private static IEnumerable<RecordBatch> Both(Group group)
    {
        if (group.Key is { } key) Read(key);
        return group.Batches.Select(Read);
    }
}
