using Reelhouse.Trees;

namespace Reelhouse.Jobs.Models;

/// <summary>Runs a command over files, and says what was wrong with them instead of failing with a stack.</summary>
internal static class ModelFault
{
    public static int Told(string model, Action work)
    {
        try
        {
            work();
            return ExitCode.Ok;
        }
        catch (ModelException damaged)
        {
            Console.Error.WriteLine(TerminalText.Of($"{model}: {damaged.Message}"));
        }
        catch (Exception wrong) when (wrong is RowException or FormatException or IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
        {
            Console.Error.WriteLine(TerminalText.Of(wrong.Message));
        }

        return ExitCode.Failed;
    }
}
