using Reelhouse.Spark.Udfs;
using Reelhouse.Spark.Worker.Logging;
using Reelhouse.Spark.Worker.Spark42.Evaluations;

namespace Reelhouse.Spark.Worker.Spark42;

/// <summary>Serves the tasks that come over one connection, one after the other, as Spark 4.2 sends them.</summary>
/// <param name="reader">What the JVM writes.</param>
/// <param name="writer">What it reads.</param>
/// <param name="host">What tasks get from this process.</param>
internal sealed class TaskLoop(WireReader reader, WireWriter writer, TaskHost host)
{
    private readonly TaskRequestReader _requests = new(reader);
    private volatile bool _isBetweenTasks = true;

    /// <summary>Whether it waits for a task.</summary>
    public bool IsBetweenTasks => _isBetweenTasks;

    /// <summary>Serves tasks until the JVM is done with the connection.</summary>
    public void Run()
    {
        while (Serve()) { }
    }

    /// <summary>One task; whether another may follow on the connection.</summary>
    private bool Serve()
    {
        _isBetweenTasks = true;
        if (reader.TryReadInt() is not { } partition) return false;
        _isBetweenTasks = false;
        var started = host.Time.GetUtcNow();
        try
        {
            WriteEnd(started, Evaluate(_requests.Read(partition)));
        }
        catch (Exception failed) when (failed is not ConnectionClosedException)
        {
            // What is left of the input can't be told from a next task: the connection ends here.
            writer.WriteInt(Mark.Exception);
            writer.WriteString(FailureText.Of(failed));
            writer.Flush();
            return false;
        }

        return End();
    }

    private Evaluated Evaluate(TaskRequest task)
    {
        FunctionMeters.Listen();
        var context = TaskContexts.Of(task, host);
        using var entered = TaskContext.Enter(context);
        using var noted = host.Crash.Begin($"stage {context.StageId}, partition {context.PartitionId}, attempt {context.AttemptNumber}");
        using var logged = context.Logger as IDisposable;
        using var results = new ResultStream(writer);
        try
        {
            var functions = task.Udfs.Select(Load).ToList();
            var ready = host.Time.GetUtcNow();
            EvaluationTypes.Get(task.EvalType).Run(new(task, functions, reader), results);
            return new(ready, host.Time.GetUtcNow(), context.Metrics.Write());
        }
        catch (Exception failed)
        {
            if (failed is ConnectionClosedException || host.Closed.IsCancellationRequested) context.Logger.TaskClosed(failed.Message);
            else context.Logger.TaskFailed(failed.ToString());
            throw;
        }
        finally
        {
            results.End();
        }
    }

    private Function Load(UdfCall call) => call.Commands.Select(command => host.Loader.Load(command)).Aggregate(Chained);

    // Spark hands over f(g(x)) as one call of both, so that what g gives need not leave the worker.
    private static Function Chained(Function inner, Function outer) => (inner, outer) is (ColumnFunction first, ColumnFunction second)
        ? new ColumnFunction(columns => second.Invoke(new([first.Invoke(columns)], columns.Length))) { Parameters = first.Parameters }
        : throw new WireException($"A {inner.GetType().Name} cannot be chained with a {outer.GetType().Name}.");

    private void WriteEnd(DateTimeOffset started, Evaluated task)
    {
        writer.WriteInt(Mark.Timing);
        writer.WriteLong(started.ToUnixTimeMilliseconds());
        writer.WriteLong(task.Ready.ToUnixTimeMilliseconds());
        writer.WriteLong(task.Finished.ToUnixTimeMilliseconds());
        writer.WriteLong((long)(task.Finished - task.Ready).TotalMilliseconds);
        writer.WriteLong(0); // memory spilled
        writer.WriteLong(0); // disk spilled
        writer.WriteInt(Mark.EndOfData);
        writer.WriteInt(task.Metrics is null ? 0 : 1); // accumulator updates
        if (task.Metrics is { } metrics) writer.WriteBytes(metrics);
    }

    private bool End()
    {
        writer.Flush();
        var isReused = reader.TryReadInt() == Mark.EndOfStream && host.TakesMore();
        writer.WriteInt(isReused ? Mark.EndOfStream : Mark.EndOfData);
        writer.Flush();
        return isReused;
    }

    private sealed record Evaluated(DateTimeOffset Ready, DateTimeOffset Finished, byte[]? Metrics);
}
