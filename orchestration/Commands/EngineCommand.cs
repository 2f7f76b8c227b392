using System.CommandLine;
using Reelhouse.Orchestration.Engine;

namespace Reelhouse.Orchestration.Commands;

/// <summary><c>reelhouse engine …</c>.</summary>
internal static class EngineCommand
{
    private static readonly Option<bool> Env = new("--env") { Description = "Print what jobs need of it as shell exports; they hold secrets" };

    private static readonly Option<string?> Poms = new("--poms")
    {
        Description = "The folder with the POMs and the locks, resolved as Maven is set up [default: the checkout's spark-submit/engine]",
        HelpName = "FOLDER",
    };

    public static Command Create(Terminal terminal)
    {
        var command = new Command("engine", "Install, start and stop the embedded Spark, Kafka and S3");
        command.Add(Install(terminal));
        command.Add(Lock(terminal));
        command.Add(Start(terminal));
        command.Add(Status(terminal));
        command.Add(Stop(terminal));
        command.Add(Serve(terminal));
        return command;
    }

    private static Command Install(Terminal terminal)
    {
        var command = new Command("install", "Install the engine through Maven; at once when it is installed already");
        command.SetAction((_, _) => EngineCommands.InstallAsync(terminal));
        return command;
    }

    private static Command Lock(Terminal terminal)
    {
        var command = new Command("lock", "Write the checksums anew that installations are held to, after a change of a POM") { Poms };
        command.SetAction((parsed, _) => EngineLocking.WriteAsync(parsed.GetValue(Poms), terminal));
        return command;
    }

    private static Command Start(Terminal terminal)
    {
        var command = new Command("start", "Start the servers, wait until they answer, leave them running") { SharedOptions.HomeFolder, SharedOptions.Subscribers };
        command.SetAction((parsed, _) => EngineCommands.StartAsync(SharedOptions.Settings(parsed, terminal), terminal));
        return command;
    }

    private static Command Status(Terminal terminal)
    {
        var command = new Command("status", "Say whether the servers run and how to reach them; exit code 1 when they do not") { SharedOptions.HomeFolder, Env };
        command.SetAction(parsed => parsed.GetValue(Env)
            ? ShellEnvironment.Print(SharedOptions.Settings(parsed, terminal), terminal)
            : EngineCommands.Status(SharedOptions.HomeOf(parsed), terminal));
        return command;
    }

    private static Command Stop(Terminal terminal)
    {
        var command = new Command("stop", "Stop the servers and wait until they are gone") { SharedOptions.HomeFolder };
        command.SetAction((parsed, _) => EngineCommands.StopAsync(SharedOptions.HomeOf(parsed), terminal));
        return command;
    }

    private static Command Serve(Terminal terminal)
    {
        var command = new Command("serve", "Own the servers until told to stop") { SharedOptions.HomeFolder, SharedOptions.Subscribers };
        command.Hidden = true;
        command.SetAction((parsed, _) => EngineServing.ServeAsync(SharedOptions.Settings(parsed, terminal), terminal));
        return command;
    }
}
