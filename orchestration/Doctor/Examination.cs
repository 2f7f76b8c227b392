using Reelhouse.Orchestration.Commands;
using Reelhouse.Orchestration.Configuration;
using Reelhouse.Orchestration.Engine;
using Reelhouse.Orchestration.Errors;
using Reelhouse.Orchestration.Stages;
using Reelhouse.Spark.Engine;

namespace Reelhouse.Orchestration.Doctor;

/// <summary>Looks at everything a run needs and says what is missing and how to get it.</summary>
internal static class Examination
{
    public static async Task<int> ShowAsync(RunSettings settings, Terminal terminal, CancellationToken cancellationToken)
    {
        List<Finding> findings =
        [
            .. MachineFindings.Of(settings.Home),
            .. await ServersAsync(settings, cancellationToken),
            Jobs(settings),
            new("Data", true, settings.DataFolder),
        ];
        foreach (var finding in findings) await terminal.Output.WriteLineAsync(Line(finding));
        var missing = findings.Count(finding => !finding.IsMet);
        await terminal.Output.WriteLineAsync(missing == 0
            ? $"Nothing is missing. Next: {CommandName.With("run", settings.Home)}"
            : $"{missing} {(missing == 1 ? "thing is" : "things are")} missing");
        return missing == 0 ? ExitCodes.Succeeded : ExitCodes.Failed;
    }

    private static async Task<IEnumerable<Finding>> ServersAsync(RunSettings settings, CancellationToken cancellationToken)
    {
        var needed = EngineSettings.Needed(settings.Outside);
        if (needed == EngineServers.None) return [new("Engine", true, "not needed: Spark, Kafka and S3 are your own")];
        var requirements = await EngineFailure.TranslateAsync(
            () => EngineRequirements.ExamineAsync(EngineSettings.Install(needed), cancellationToken));
        return [.. requirements.Select(found => new Finding(found.Name, found.IsMet, found.Finding)), Servers(settings.Home)];
    }

    private static Finding Servers(Home home) => new(
        "Servers", true, EngineState.TryRead(home.Folder) is { } engine ? $"running (process {engine.OwnerPid})" : "not running; a run starts them");

    private static Finding Jobs(RunSettings settings)
    {
        try
        {
            return new("Jobs", true, settings.JobsProgram ?? JobsProgram.Locate(AppContext.BaseDirectory));
        }
        catch (CommandException e)
        {
            return new("Jobs", false, $"{e.Error.Where} is missing: {e.Error.Next}");
        }
    }

    private static string Line(Finding finding) => $"{(finding.IsMet ? "ok" : "missing"),-8} {finding.Name,-12} {finding.Detail}";
}
