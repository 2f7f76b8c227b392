using Apache.Arrow;
using Reelhouse.Spark.Udfs;
using Reelhouse.Spark.Worker.Spark42;

namespace Reelhouse.Spark.Tests.Worker;

/// <summary>Recorded tasks with bytes changed, cut out or put in: each is answered or refused, soon, and none brings the process down.</summary>
public sealed class BrokenTranscriptTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public Task a_broken_scalar_task_ends() => Ends("scalar_arrow", new ColumnFunction(columns => columns.Arrays[0]));

    [Fact]
    public Task a_broken_map_ends() => Ends("map_arrow_types", new BatchFunction(batches => batches));

    [Fact]
    public Task a_broken_map_over_groups_ends() => Ends("grouped_map_arrow", new GroupFunction(group => group.Batches));

    [Fact]
    public Task a_broken_map_over_groups_of_two_sides_ends() => Ends("cogrouped_map_arrow", new CogroupFunction((left, right) => left.Batches.Concat(right.Batches)));

    [Fact]
    public Task a_broken_aggregate_over_a_window_ends() => Ends("window_agg_arrow", new AggregateFunction(columns => ArrowArrayFactory.Slice(columns.Arrays[0], 0, 1)));

    private static async Task Ends(string name, Function function)
    {
        var whole = new Transcript(name).Input();
        for (var seed = 0; seed < 200; seed++)
        {
            var broken = Break(whole, new Random(seed));
            var served = Task.Factory.StartNew(() => Serve(broken, function), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            Assert.True(await Task.WhenAny(served, Task.Delay(Soon, TestContext.Current.CancellationToken)) == served, $"{name}, broken by seed {seed}, hangs.");
            await served;
        }
    }

    // A connection's thread catches the same.
    private static void Serve(byte[] task, Function function)
    {
        try
        {
            new TaskLoop(new(new MemoryStream(task)), new(Stream.Null), Some.Host(new AnyFunction(function), closed: TestContext.Current.CancellationToken)).Run();
        }
        catch (Exception)
        {
            // Refused, or closed before its end.
        }
    }

    private static byte[] Break(byte[] whole, Random random)
    {
        var bytes = whole.ToList();
        for (var time = random.Next(1, 4); time > 0; time--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 9), bytes.Count - at));
                    break;
                default:
                    bytes.InsertRange(at, Enumerable.Range(0, random.Next(1, 9)).Select(_ => (byte)random.Next(256)));
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>The one function, whatever the command says.</summary>
    private sealed class AnyFunction(Function function) : IFunctionLoader
    {
        public Function Load(ReadOnlySpan<byte> command) => function;
    }
}
