using System.Runtime.InteropServices;
using Apache.Arrow;
using Apache.Arrow.Types;

namespace Reelhouse.Benchmarks.Udfs;

/// <summary>The functions that run on executors.</summary>
internal static class Functions
{
    private static readonly Schema Totals = new([new("key", Int64Type.Default, nullable: true), new("total", Int64Type.Default, nullable: true)], null);

    public static void PlusOne(ReadOnlySpan<float> values, Span<float> results)
    {
        for (var row = 0; row < values.Length; row++) results[row] = values[row] + 1;
    }

    public static IEnumerable<RecordBatch> PlusOne(IEnumerable<RecordBatch> batches) =>
        batches.Select(batch => new RecordBatch(batch.Schema, batch.Arrays.Select(column => PlusOne((FloatArray)column)), batch.Length));

    private static FloatArray PlusOne(FloatArray column)
    {
        var results = new byte[column.Length * sizeof(float)];
        PlusOne(column.Values, MemoryMarshal.Cast<byte, float>(results.AsSpan()));
        return new(new ArrowBuffer(results), column.NullBitmapBuffer.Retain(), column.Length, column.NullCount, 0);
    }

    public static Int64Array Next(Int64Array column)
    {
        var results = new Int64Array.Builder().Reserve(column.Length);
        foreach (var number in column.Values) results.Append(number + 1);
        return results.Build();
    }

    public static RecordBatch Total(RecordBatch key, IEnumerable<RecordBatch> batches)
    {
        var total = 0L;
        foreach (var batch in batches)
        {
            foreach (var value in ((Int64Array)batch.Column("value")).Values) total += value;
        }

        return new(Totals, [key.Column(0), new Int64Array.Builder().Append(total).Build()], 1);
    }
}
