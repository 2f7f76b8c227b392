using System.Buffers.Binary;
using Reelhouse.Spark.Worker.Spark42;
using Reelhouse.WorkerFuzzer;

namespace Reelhouse.Spark.Tests.Worker;

/// <summary>Spark's recorded tasks, spoilt: the worker ends, stays small, and answers what the JVM can read or ends the connection. tests/WorkerFuzzer goes on for longer.</summary>
public sealed class SpoiltTaskTests
{
    public static TheoryData<string> Recordings => [.. RecordedTask.All.Select(task => task.Name)];

    [Fact]
    public void thirty_five_thousand_spoilt_tasks_break_no_promise() => Assert.Null(new Fuzzer(seed: 42, random => Trial.Fault(Mutations.Spoil(random))).Run(0, number => number < 35_000));

    [Theory]
    [MemberData(nameof(Recordings))]
    public void a_task_that_is_not_spoilt_is_answered(string name)
    {
        var input = Bytes(name);
        var output = new MemoryStream();
        Assert.Null(Trial.Run(input, output));
        Assert.Equal(Mark.EndOfStream, BinaryPrimitives.ReadInt32BigEndian(output.ToArray().AsSpan(^4)));
    }

    [Theory]
    [MemberData(nameof(Recordings))]
    public void a_connection_that_ends_within_a_task_is_never_taken_for_the_end_of_its_data(string name)
    {
        var input = Bytes(name);
        var step = Math.Max(1, input.Length / 100);
        for (var end = 1; end < input.Length - 4; end += step) Assert.IsType<ConnectionClosedException>(Trial.Run(input[..end], new MemoryStream()));
    }

    private static byte[] Bytes(string name) => RecordedTask.Join(RecordedTask.All.Single(task => task.Name == name).Parts);
}
