using Apache.Arrow;
using Apache.Arrow.Ipc;
using Reelhouse.Spark.Worker.Spark42;

namespace Reelhouse.Spark.Tests.Worker;

/// <summary>A mapInArrow task (207) as the JVM writes it, part by part.</summary>
internal sealed class TaskBytes
{
    public const string Context = """
        {"isBarrier":false,"stageId":3,"partitionId":7,"attemptNumber":1,"taskAttemptId":42,"cpus":1,"resources":{},"localProperties":{"spark.job.description":"a job"}}
        """;

    private readonly WireWriter _wire = new(new MemoryStream());

    public TaskBytes Header(string function, string context = Context)
    {
        _wire.WriteInt(7);
        _wire.WriteString("3.11");
        _wire.WriteString(context);
        _wire.WriteString("/files");
        _wire.WriteInt(1);
        _wire.WriteString("a.csv");
        _wire.Stream.WriteByte(0); // no encrypted broadcasts
        _wire.WriteInt(0); // broadcasts
        _wire.WriteInt(207);
        _wire.WriteInt(0); // runner settings
        _wire.WriteInt(0); // settings of the evaluation
        _wire.WriteInt(1); // functions
        _wire.WriteInt(0); // arguments
        _wire.WriteInt(1); // commands
        _wire.WriteString(function);
        _wire.WriteLong(0);
        return this;
    }

    public TaskBytes Batches(RecordBatch batch, int times = 1, bool ended = true)
    {
        var type = new Apache.Arrow.Types.StructType([.. batch.Schema.FieldsList]);
        var rows = new RecordBatch(
            new Schema([new Field("_0", type, nullable: false)], null), [new StructArray(type, batch.Length, batch.Arrays, ArrowBuffer.Empty)], batch.Length);
        using var writer = new ArrowStreamWriter(_wire.Stream, rows.Schema, leaveOpen: true);
        for (var time = 0; time < times; time++) writer.WriteRecordBatch(rows);
        if (ended) writer.WriteEnd();
        return this;
    }

    public TaskBytes End()
    {
        _wire.WriteInt(Mark.EndOfStream);
        return this;
    }

    public byte[] ToArray() => ((MemoryStream)_wire.Stream).ToArray();
}
