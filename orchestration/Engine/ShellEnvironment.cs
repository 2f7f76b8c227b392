using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Commands;
using Reelhouse.Orchestration.Configuration;
using Reelhouse.Orchestration.Errors;
using Reelhouse.Orchestration.Stages;
using Reelhouse.Spark.Engine;

namespace Reelhouse.Orchestration.Engine;

/// <summary>The jobs' environment as lines that a shell evaluates. It holds secrets: for <c>eval</c>, not for a log.</summary>
internal static class ShellEnvironment
{
    public static int Print(RunSettings settings, Terminal terminal)
    {
        var engine = EngineState.TryRead(settings.Home.Folder);
        var missing = EngineSettings.Needed(settings.Outside) & ~(engine?.Endpoints.Servers ?? EngineServers.None);
        if (missing != EngineServers.None)
        {
            throw new CommandException(new JobError(
                engine is null ? "no engine runs" : $"the running engine lacks {EngineText.Names(missing)}",
                settings.Home.Folder,
                $"jobs are to be told the addresses of {EngineText.Names(missing)}",
                CommandName.With(engine is null ? "engine start" : "engine stop", settings.Home)));
        }

        var environment = JobsEnvironment.Of(settings, ServerAddresses.Of(settings.Outside, engine?.Endpoints));
        foreach (var (name, value) in environment) terminal.Output.WriteLine(Export(name, value));
        return ExitCodes.Succeeded;
    }

    internal static string Export(string name, string value) => $"export {name}='{value.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
