using Microsoft.Extensions.Logging;
using Microsoft.Win32.SafeHandles;

namespace Reelhouse.Spark.Worker.Spark42.Logs;

/// <summary>Where a function prints to. PySpark gives what is printed these names and levels too.</summary>
internal sealed record StandardStream(string Name, LogLevel Level, int Descriptor)
{
    public static readonly StandardStream Output = new("stdout", LogLevel.Information, Descriptor: 1);
    public static readonly StandardStream Error = new("stderr", LogLevel.Error, Descriptor: 2);

    /// <summary>The process's stream itself, each line written whole.</summary>
    /// <remarks>Not the console's: on Unix that takes the lock of Console.Out, which a function that prints holds when its text comes here.</remarks>
    public TextWriter OpenLines()
    {
        var stream = new FileStream(new SafeFileHandle(Descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return TextWriter.Synchronized(new StreamWriter(stream) { AutoFlush = true });
    }
}
