using Reelhouse.Spark.Udfs;
using Reelhouse.Spark.Worker.Spark42.Evaluations;

namespace Reelhouse.Spark.Worker.Spark42;

/// <summary>Serves the tasks that come over one connection, one after the other, as Spark 4.2 sends them.</summary>
/// <param name="reader">What the JVM writes.</param>
/// <param name="writer">What it reads.</param>
/// <param name="loader">Finds the functions that tasks name.</param>
/// <param name="time">Tells how long a task took.</param>
internal sealed class TaskLoop(WireReader reader, WireWriter writer, IFunctionLoader loader, TimeProvider time)
{
    /// <summary>Serves tasks until the JVM is done with the connection.</summary>
    public void Run()
    {
        var requests = new TaskRequestReader(reader);
        while (Serve(requests)) { }
    }

    /// <summary>One task; whether another may follow on the connection.</summary>
    private bool Serve(TaskRequestReader requests)
    {
        var started = time.GetUtcNow();
        try
        {
            if (requests.TryRead() is not { } task) return false;
            WriteTimes(started, Evaluate(task));
        }
        catch (Exception failed) when (failed is not EndOfStreamException)
        {
            // What is left of the input can't be told from a next task: the connection ends here.
            writer.WriteInt(Mark.Exception);
            writer.WriteString(FailureText.Of(failed));
            writer.Flush();
            return false;
        }

        return End();
    }

    private (DateTimeOffset Ready, DateTimeOffset Finished) Evaluate(TaskRequest task)
    {
        var functions = task.Udfs.Select(Load).ToList();
        var ready = time.GetUtcNow();
        using var results = new ResultStream(writer);
        EvaluationTypes.Get(task.EvalType).Run(new(task, functions, reader), results);
        results.End();
        return (ready, time.GetUtcNow());
    }

    private Function Load(UdfCall call) => call.Commands.Select(command => loader.Load(command)).Aggregate(Chained);

    // Spark hands over f(g(x)) as one call of both, so that what g gives need not leave the worker.
    private static Function Chained(Function inner, Function outer) => (inner, outer) is (ColumnFunction first, ColumnFunction second)
        ? new ColumnFunction(columns => second.Invoke(new([first.Invoke(columns)], columns.Length)))
        : throw new WireException($"A {inner.GetType().Name} cannot be chained with a {outer.GetType().Name}.");

    private void WriteTimes(DateTimeOffset started, (DateTimeOffset Ready, DateTimeOffset Finished) times)
    {
        writer.WriteInt(Mark.Timing);
        writer.WriteLong(started.ToUnixTimeMilliseconds());
        writer.WriteLong(times.Ready.ToUnixTimeMilliseconds());
        writer.WriteLong(times.Finished.ToUnixTimeMilliseconds());
        writer.WriteLong((long)(times.Finished - times.Ready).TotalMilliseconds);
        writer.WriteLong(0); // memory spilled
        writer.WriteLong(0); // disk spilled
        writer.WriteInt(Mark.EndOfData);
        writer.WriteInt(0); // accumulator updates
    }

    private bool End()
    {
        writer.Flush();
        var isReused = reader.TryReadInt() == Mark.EndOfStream;
        writer.WriteInt(isReused ? Mark.EndOfStream : Mark.EndOfData);
        writer.Flush();
        return isReused;
    }
}
