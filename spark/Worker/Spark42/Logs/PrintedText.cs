using System.Text;

namespace Reelhouse.Spark.Worker.Spark42.Logs;

/// <summary>A console for functions: what they print goes to the log of their task.</summary>
/// <param name="stream">Which of the console's streams it is.</param>
/// <param name="elsewhere">Takes what no task prints.</param>
internal sealed class PrintedText(StandardStream stream, TextWriter elsewhere) : TextWriter
{
    public override Encoding Encoding => elsewhere.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (TaskLogger.Current is { } task) task.Print(stream, buffer);
        else elsewhere.Write(buffer);
    }
}
