using System.Runtime.CompilerServices;
using Apache.Arrow.Ipc;
using Reelhouse.Spark.Udfs;
using Reelhouse.Spark.Rows;
using Reelhouse.Spark.Worker.Spark42;

namespace Reelhouse.Spark.Tests.Worker;

/// <summary>A recorded talk of Spark 4.2 with PySpark's worker: what the JVM wrote, and what it was answered.</summary>
internal sealed class Transcript(string name)
{
    private static readonly string Folder = FolderOf();

    /// <summary>What our worker answers to the same, up to the end of the connection.</summary>
    public Answer Replay(params IEnumerable<Function> functions)
    {
        var input = new WireReader(new MemoryStream(File.ReadAllBytes(Path.Combine(Folder, $"{name}.in"))));
        Assert.Equal("secret", input.ReadString());
        var output = new MemoryStream();
        new TaskLoop(input, new WireWriter(output), Some.Host(new GivenFunctions(functions))).Run();
        var answer = Answer.Read(new MemoryStream(output.ToArray()));
        if (answer.Failure is null) Assert.Equal(input.Stream.Length, input.Stream.Position);
        return answer;
    }

    /// <summary>What PySpark's worker answered.</summary>
    public Answer Recorded()
    {
        var output = new MemoryStream(File.ReadAllBytes(Path.Combine(Folder, $"{name}.out")));
        var wire = new WireReader(output);
        Assert.Equal(1, wire.ReadInt()); // the worker's pid
        Assert.Equal("ok", wire.ReadString());
        return Answer.Read(output);
    }

    private static string FolderOf([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "Transcripts");

    /// <summary>The functions of a task in their order: the recorded commands all read "command".</summary>
    private sealed class GivenFunctions(IEnumerable<Function> functions) : IFunctionLoader
    {
        private readonly Queue<Function> _functions = new(functions);

        public Function Load(ReadOnlySpan<byte> command) => command.SequenceEqual("command"u8) ? _functions.Dequeue() : throw new FormatException();
    }
}

/// <summary>A worker's answer to a task, taken apart.</summary>
internal sealed record Answer(string? Failure, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Batches, IReadOnlyList<int> End)
{
    public static Answer Read(Stream output)
    {
        var wire = new WireReader(output);
        var mark = wire.ReadInt();
        if (mark == Mark.Exception) return new(wire.ReadString(), [], [], []);
        var (columns, batches) = mark == Mark.ArrowStream ? ReadBatches(output) : ([], []);
        if (mark == Mark.ArrowStream) mark = wire.ReadInt();
        Assert.Equal(Mark.Timing, mark);
        var times = Enumerable.Range(0, 6).Select(_ => wire.ReadLong()).ToList();
        Assert.True(times[0] <= times[1] && times[1] <= times[2], "a task starts, is ready and finishes in that order");
        int[] end = [wire.ReadInt(), wire.ReadInt(), wire.ReadInt()];
        Assert.Equal(output.Length, output.Position);
        return new(null, columns, batches, end);
    }

    private static (IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Batches) ReadBatches(Stream output)
    {
        using var reader = new ArrowStreamReader(output, leaveOpen: true);
        var batches = new List<IReadOnlyList<string>>();
        while (reader.ReadNextRecordBatch() is { } batch) batches.Add([.. ArrowRows.Read(batch).Select(row => row.ToString())]);
        return ([.. reader.Schema.FieldsList.Select(field => $"{field.Name} {ArrowTypes.ToSpark(field.DataType).SimpleString}")], batches);
    }
}
