using Reelhouse.Jobs.Tables;
using Reelhouse.Registry;
using Reelhouse.Spark;

namespace Reelhouse.Jobs.Models.Registry;

/// <summary>Asks the registry for a command, prints what it answers, and says what was wrong instead of failing with a stack.</summary>
internal static class RegistryCall
{
    public static async Task<int> RunAsync(Func<IModelRegistry, CancellationToken, Task<IReadOnlyList<string>>> ask, CancellationToken cancellationToken)
    {
        var reader = new JobSettingsReader(JobConfiguration.Read(), Needs.Registry);
        var settings = reader.Read();
        if (reader.Faults.Count > 0) return await ToldAsync(reader.Faults, ExitCode.Usage).ConfigureAwait(false);

        using var interruption = new Interruption();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(interruption.Source.Token, cancellationToken);
        await using var session = new LakeSession(settings.SparkRemote ?? "");
        try
        {
            using var connection = RegistryConnection.Open(settings, session);
            foreach (var line in await ask(connection.Registry, either.Token).ConfigureAwait(false)) await Console.Out.WriteLineAsync(TerminalText.Of(line)).ConfigureAwait(false);
            return ExitCode.Ok;
        }
        catch (Exception) when (either.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception wrong) when (wrong is ModelRegistryException or SparkException)
        {
            return await ToldAsync([wrong.Message], ExitCode.Failed).ConfigureAwait(false);
        }
    }

    private static async Task<int> ToldAsync(IEnumerable<string> faults, int exitCode)
    {
        foreach (var fault in faults) await Console.Error.WriteLineAsync(TerminalText.Of(fault)).ConfigureAwait(false);
        return exitCode;
    }
}
