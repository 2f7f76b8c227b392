using System.Diagnostics;
using System.Globalization;

namespace Reelhouse.Spark.Worker.Spark42.Logs;

/// <summary>An exception as Spark's table of logs has it.</summary>
/// <param name="Class">Its type.</param>
/// <param name="Msg">Its message, and those of the exceptions that caused it, for which Spark has no other place.</param>
/// <param name="Stacktrace">Where it was thrown, innermost first.</param>
internal sealed record LoggedException(string? Class, string Msg, IReadOnlyList<LoggedFrame> Stacktrace)
{
    public static LoggedException Of(Exception exception) => new(
        exception.GetType().FullName,
        exception.Message + Causes(exception.InnerException),
        [.. new StackTrace(exception, fNeedFileInfo: true).GetFrames().Select(LoggedFrame.Of)]);

    private static string Causes(Exception? cause) =>
        cause is null ? "" : $"{Environment.NewLine} ---> {cause.GetType().FullName}: {cause.Message}{Causes(cause.InnerException)}";
}

/// <summary>A call on the stack. File and line are known where the program was shipped with its symbols.</summary>
internal sealed record LoggedFrame(string? Class, string? Method, string? File, string? Line)
{
    public static LoggedFrame Of(StackFrame frame) => new(
        frame.GetMethod()?.DeclaringType?.FullName,
        frame.GetMethod()?.Name,
        frame.GetFileName(),
        frame.GetFileLineNumber() is > 0 and var line ? line.ToString(CultureInfo.InvariantCulture) : null);
}
