using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Configuration;

namespace Reelhouse.Orchestration.Errors;

/// <summary>A failure nobody foresaw: people see one sentence, the stack goes to a file that is named to them.</summary>
internal static class UnexpectedError
{
    public static JobError Report(Exception exception, Home home, TimeProvider clock)
    {
        var file = Path.Combine(home.Logs, $"error-{clock.GetUtcNow():yyyyMMdd-HHmmss}-{Environment.ProcessId}.log");
        return new JobError(
            $"unexpected {exception.GetType().Name}: {FirstLine(exception.Message)}",
            TryWrite(home, file, exception.ToString()) ? file : null,
            Why: null,
            $"{CommandName.Current} doctor");
    }

    private static string FirstLine(string message) => message.Split('\n', 2)[0].TrimEnd();

    // The report of an error must not hide it behind another one, such as a full disk.
    private static bool TryWrite(Home home, string file, string text)
    {
        try
        {
            home.Create();
            Directory.CreateDirectory(home.Logs);
            File.WriteAllText(file, text);
            return true;
        }
        catch (Exception e) when (e is CommandException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
