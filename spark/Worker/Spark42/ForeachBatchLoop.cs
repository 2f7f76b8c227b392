using Reelhouse.Spark.Udfs;

namespace Reelhouse.Spark.Worker.Spark42;

/// <summary>Calls a streaming query's function for its batches, one after the other, as the Connect server of Spark 4.2 asks for on the driver.</summary>
/// <param name="reader">What the JVM writes.</param>
/// <param name="writer">What it reads.</param>
/// <param name="load">Makes a function of its command and the session's id.</param>
internal sealed class ForeachBatchLoop(WireReader reader, WireWriter writer, Func<byte[], string, IForeachBatch> load)
{
    private const int Done = 0;

    /// <summary>Serves the query until the JVM closes the connection, or the function fails.</summary>
    public void Run()
    {
        try
        {
            reader.ReadString(); // the version that the plan asks for
            var session = reader.ReadString();
            var function = load(reader.ReadBytes("command"), session);
            Answer(Done);
            while (reader.TryReadString() is { } relation)
            {
                function.Call(relation, reader.ReadLong());
                Answer(Done);
            }
        }
        catch (Exception failed) when (failed is not ConnectionClosedException)
        {
            Answer(Mark.Exception, FailureText.Of(failed));
        }
    }

    private void Answer(int mark, string? text = null)
    {
        writer.WriteInt(mark);
        if (text is not null) writer.WriteString(text);
        writer.Flush();
    }
}
