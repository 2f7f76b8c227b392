using Microsoft.Extensions.Logging;
using Microsoft.Win32.SafeHandles;

namespace Reelhouse.Spark.Worker.Spark42.Logs;

/// <summary>Where a function prints to. PySpark gives what is printed these names and levels too.</summary>
internal sealed record StandardStream(string Name, LogLevel Level)
{
    public static readonly StandardStream Output = new("stdout", LogLevel.Information);
    public static readonly StandardStream Error = new("stderr", LogLevel.Error);

    /// <summary>The process's standard output, written line by line.</summary>
    /// <remarks>Not the console's: on Unix that takes the lock of Console.Out, which a function that prints holds when its text comes here.</remarks>
    public static TextWriter OpenLines()
    {
        var stream = OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return TextWriter.Synchronized(new StreamWriter(stream) { AutoFlush = true });
    }
}
