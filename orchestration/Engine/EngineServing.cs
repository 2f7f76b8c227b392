using Reelhouse.Orchestration.Commands;
using Reelhouse.Orchestration.Configuration;
using Reelhouse.Orchestration.Errors;
using Reelhouse.Orchestration.Processes;
using Reelhouse.Orchestration.Progress;

namespace Reelhouse.Orchestration.Engine;

/// <summary>What the supervisor does: owns the engine until it is told to stop, or a server ends.</summary>
internal static class EngineServing
{
    public static async Task<int> ServeAsync(RunSettings settings, Terminal terminal)
    {
        using var interruption = Interruption.BySignals();
        var source = new ServerSource(terminal.Clock);
        var servers = await source.OpenAsync(settings, keepRunning: false, new PlainProgress(terminal.Output), interruption.Requested);
        await using (servers)
        {
            var asked = Task.Delay(Timeout.InfiniteTimeSpan, interruption.Requested);
            if (await Task.WhenAny(servers.Ended, asked) == asked) return ExitCodes.Succeeded;
            throw new CommandException(await servers.Ended);
        }
    }
}
