using Reelhouse.Spark.Udfs;
using Reelhouse.Spark.Worker.Spark42;

namespace Reelhouse.Spark.Tests.Worker;

/// <summary>A streaming query's function over a connection in memory.</summary>
public sealed class ForeachBatchLoopTests
{
    private readonly WireWriter _query = new(new MemoryStream());
    private readonly List<(string Relation, long Batch)> _called = [];

    [Fact]
    public void each_batch_is_answered_until_the_query_closes_the_connection()
    {
        var answer = Run(Begin().Batch("df-1", 0).Batch("df-2", 1));

        Assert.Equal([("df-1", 0L), ("df-2", 1L)], _called);
        Assert.Equal([0, 0, 0], [answer.ReadInt(), answer.ReadInt(), answer.ReadInt()]);
        Assert.Null(answer.TryReadInt());
    }

    [Fact]
    public void the_function_is_that_of_the_command_in_the_session()
    {
        (string Command, string Session)? asked = null;
        Run(Begin(), (command, session) =>
        {
            asked = (System.Text.Encoding.UTF8.GetString(command), session);
            return new Recorder(_called);
        });

        Assert.Equal(("a command", "a session"), asked);
    }

    [Fact]
    public void a_function_that_fails_is_told_with_its_batch_and_called_no_more()
    {
        var answer = Run(Begin().Batch("df-1", 7).Batch("df-2", 8));

        Assert.Equal([0, Mark.Exception], [answer.ReadInt(), answer.ReadInt()]);
        Assert.StartsWith("System.ArithmeticException: no batch 7", answer.ReadString(), StringComparison.Ordinal);
        Assert.Null(answer.TryReadInt());
        Assert.Empty(_called);
    }

    [Fact]
    public void what_is_no_command_is_told_in_place_of_the_first_answer()
    {
        var answer = Run(Begin(), (_, _) => throw new FormatException("no command of ours"));

        Assert.Equal(Mark.Exception, answer.ReadInt());
        Assert.StartsWith("System.FormatException: no command of ours", answer.ReadString(), StringComparison.Ordinal);
    }

    [Fact]
    public void a_connection_that_closes_within_a_batch_calls_nothing()
    {
        var query = Begin();
        _query.WriteString("df-1");

        Assert.Throws<ConnectionClosedException>(() => Run(query));
        Assert.Empty(_called);
    }

    private ForeachBatchLoopTests Begin()
    {
        _query.WriteString("3.11");
        _query.WriteString("a session");
        _query.WriteString("a command");
        return this;
    }

    private ForeachBatchLoopTests Batch(string relation, long batch)
    {
        _query.WriteString(relation);
        _query.WriteLong(batch);
        return this;
    }

    private static WireReader Run(ForeachBatchLoopTests query, Func<byte[], string, IForeachBatch>? load = null)
    {
        var answer = new MemoryStream();
        query._query.Stream.Position = 0;
        new ForeachBatchLoop(new(query._query.Stream), new(answer), load ?? ((_, _) => new Recorder(query._called))).Run();
        answer.Position = 0;
        return new(answer);
    }

    private sealed class Recorder(List<(string Relation, long Batch)> called) : IForeachBatch
    {
        public void Call(string relationId, long batchId)
        {
            if (batchId == 7) throw new ArithmeticException("no batch 7");
            called.Add((relationId, batchId));
        }
    }
}
