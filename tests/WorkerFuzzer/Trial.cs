using System.Text;
using Reelhouse.Spark.Rows.Pooling;
using Reelhouse.Spark.Worker.Logging;
using Reelhouse.Spark.Worker.Spark42;

namespace Reelhouse.WorkerFuzzer;

/// <summary>Gives a worker's task loop what a JVM would never write, and holds it to what it promises.</summary>
internal static class Trial
{
    /// <summary>The longest part that a worker takes from the connection, and as much again.</summary>
    private const long MostBuffers = 2L << 30;

    private const long MostObjects = 64L << 20;

    private static readonly TaskHost Host = new(
        new KnownFunctions(), new CrashNote(null), new LineLogger(_ => { }, TimeProvider.System), Capture: null, TimeProvider.System, TakesMore: () => true, CancellationToken.None);

    private const int ShownOfAnswer = 1500;

    /// <summary>How the worker broke its promises; null where it kept them.</summary>
    public static string? Fault(byte[] input)
    {
        var output = new MemoryStream();
        var (objects, buffers) = (GC.GetAllocatedBytesForCurrentThread(), PooledAllocator.Instance.Statistics.BytesAllocated);
        var thrown = Run(input, output);
        buffers = PooledAllocator.Instance.Statistics.BytesAllocated - buffers;
        objects = GC.GetAllocatedBytesForCurrentThread() - objects - 2 * buffers; // The pool rounds up to powers of two.
        if (thrown is not (null or IOException)) return $"The loop threw what a connection does not throw: {thrown}";
        if (objects > MostObjects + 64 * input.Length) return $"{objects:N0} bytes of objects were made of {input.Length:N0} bytes. {Shown(thrown, output)}";
        if (buffers > MostBuffers) return $"{buffers:N0} bytes of buffers were made of {input.Length:N0} bytes. {Shown(thrown, output)}";
        return thrown is null ? Answers.Fault(new MemoryStream(output.ToArray())) : null;
    }

    private static string Shown(Exception? thrown, MemoryStream output) =>
        $"Thrown: {thrown?.ToString() ?? "nothing"}; answered: {string.Concat(Encoding.ASCII.GetString(output.GetBuffer(), 0, (int)Math.Min(output.Length, ShownOfAnswer)).Where(letter => letter is '\n' or >= ' '))}";

    /// <summary>What the loop threw over the input; null where it ended by itself.</summary>
    public static Exception? Run(byte[] input, MemoryStream output)
    {
        try
        {
            new TaskLoop(new WireReader(new MemoryStream(input)), new WireWriter(output), Host).Run();
            return null;
        }
        catch (Exception thrown)
        {
            return thrown;
        }
    }
}
