using System.Buffers.Binary;
using Apache.Arrow;
using Apache.Arrow.Ipc;
using Reelhouse.Spark.Rows;
using Reelhouse.Spark.Sql.Types;
using Reelhouse.Spark.Udfs.Commands;
using Reelhouse.WorkerFuzzer;

namespace Reelhouse.Benchmarks.Udfs;

/// <summary>A recorded mapInArrow task, with an identity for its function.</summary>
internal static class ReplayedTask
{
    private static readonly RecordedTask Recorded = RecordedTask.All.Single(task => task.Name == "map_arrow_types");

    /// <summary>As it was recorded, one small batch of every type.</summary>
    public static byte[] OfEveryType(byte[] command) => RecordedTask.Join(With(command));

    /// <summary>With other batches: so many columns of floats, as often as asked.</summary>
    public static byte[] OfFloats(byte[] command, int rows, int batches)
    {
        var task = new MemoryStream();
        task.Write(RecordedTask.Join(With(command).TakeWhile(part => part.Kind != PartKind.ArrowPrefix)));
        using (var batch = Floats(rows))
        using (var writer = new ArrowStreamWriter(task, batch.Schema, leaveOpen: true))
        {
            for (var sent = 0; sent < batches; sent++) writer.WriteRecordBatch(batch);
            writer.WriteEnd();
        }

        task.Write([255, 255, 255, 252]); // the end of the task, after which another may follow
        return task.ToArray();
    }

    /// <summary>Our command of the identity, which declares the columns that it is given.</summary>
    public static byte[] OwnCommand(string columns) =>
        new UdfCommand(UdfKind.Map, MethodIdentity.Of(((Func<IEnumerable<RecordBatch>, IEnumerable<RecordBatch>>)Identity).Method), null, $"struct<{columns}>").Write();

    /// <summary>The columns of every type, as DDL.</summary>
    public static string EveryType()
    {
        var stream = new MemoryStream(RecordedTask.Join(Recorded.Parts.SkipWhile(part => part.Kind != PartKind.ArrowPrefix)));
        using var reader = new ArrowStreamReader(stream);
        return string.Join(", ", ((StructType)ArrowTypes.ToSpark(reader.Schema.GetFieldByIndex(0).DataType)).Fields.Select(field => $"`{field.Name}`: {field.DataType.Sql}"));
    }

    private static IEnumerable<RecordBatch> Identity(IEnumerable<RecordBatch> batches) => batches;

    private static IEnumerable<Part> With(byte[] command)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, command.Length);
        var at = Recorded.Parts.ToList().FindIndex(part => part.Kind == PartKind.Command);
        return [.. Recorded.Parts.Take(at - 1), new(PartKind.Number, length), new(PartKind.Command, command), .. Recorded.Parts.Skip(at + 1)];
    }

    /// <summary>A batch of such columns, in the struct that Spark sends them in.</summary>
    public static RecordBatch Floats(int rows)
    {
        var columns = Enumerable.Range(0, Scale.Columns).Select(at => new FloatArray.Builder().AppendRange(Enumerable.Range(0, rows).Select(row => (float)(row + at))).Build()).ToList();
        var type = new Apache.Arrow.Types.StructType([.. columns.Select((column, at) => new Field($"c{at}", column.Data.DataType, nullable: true))]);
        return new(new Schema([new("_0", type, nullable: false)], null), [new StructArray(type, rows, columns, ArrowBuffer.Empty)], rows);
    }
}
