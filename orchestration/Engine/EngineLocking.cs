using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Commands;
using Reelhouse.Orchestration.Configuration;
using Reelhouse.Orchestration.Errors;
using Reelhouse.Orchestration.Processes;
using Reelhouse.Orchestration.Progress;
using Reelhouse.Spark.Engine;

namespace Reelhouse.Orchestration.Engine;

/// <summary>What <c>engine lock</c> does, for those who change a version of the engine.</summary>
internal static class EngineLocking
{
    public static async Task<int> WriteAsync(string? poms, Terminal terminal)
    {
        using var interruption = Interruption.BySignals();
        var folder = Path.GetFullPath(poms ?? InCheckout(AppContext.BaseDirectory));
        var progress = ProgressStyle.For(terminal, []);
        await using (progress)
        {
            progress.Doing(new Activity("Resolving the engine's artifacts by Maven"));
            await EngineFailure.TranslateAsync(async () =>
            {
                await EngineLock.WriteAsync(folder, poms is null ? new EngineInstallOptions().MirrorFolder : null, interruption.Requested);
                return folder;
            });
        }

        await terminal.Output.WriteLineAsync($"The locks in {folder} are written; read what changed in them before you commit it");
        return ExitCodes.Succeeded;
    }

    private static string InCheckout(string programFolder) => Checkout.Above(programFolder) is { } checkout
        ? Path.Combine(checkout, "spark-submit", "engine")
        : throw new CommandException(
            new JobError("the POMs are not known", null, "this command does not lie in a checkout", $"{CommandName.Current} engine lock --poms FOLDER"), ExitCodes.Usage);
}
