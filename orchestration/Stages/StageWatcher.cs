using System.Globalization;

namespace Reelhouse.Orchestration.Stages;

/// <summary>
/// Puts a stage's command into the hands of the script that ends it when the orchestrator is gone. Windows has no shell for it: there only the
/// stage itself watches its input.
/// </summary>
internal static class StageWatcher
{
    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "watch-stage.sh");

    public static ProgramCommand Wrap(ProgramCommand command, TimeSpan grace) => OperatingSystem.IsWindows()
        ? command
        : new ProgramCommand("/bin/sh", [Script, Seconds(grace), command.FileName, .. command.Arguments], command.Environment);

    private static string Seconds(TimeSpan grace) => ((int)grace.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
