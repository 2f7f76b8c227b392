using System.Diagnostics;
using System.Text.Json;
using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Errors;
using Reelhouse.Orchestration.Processes;

namespace Reelhouse.Orchestration.Stages;

/// <summary>Asks the jobs program which jobs it has.</summary>
internal static class JobCatalogReader
{
    public static async Task<JobCatalog> ReadAsync(string assembly, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(DotNetHost.Path, [assembly, "list", "--json"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{DotNetHost.Path} did not start");
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var json = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        try
        {
            if (process.ExitCode == ExitCodes.Succeeded) return JobCatalog.Read(json);
        }
        catch (JsonException)
        {
            // Said below, together with what the program itself said.
        }

        throw new CommandException(new JobError(
            "the jobs program does not list its jobs", assembly, await errors, "dotnet build orchestration"));
    }
}
