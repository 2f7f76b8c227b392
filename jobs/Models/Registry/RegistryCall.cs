using Reelhouse.Jobs.Models.Decisions;
using Reelhouse.Jobs.Tables;
using Reelhouse.Registry;
using Reelhouse.Spark;

namespace Reelhouse.Jobs.Models.Registry;

/// <summary>Asks the registry for a command, prints what it answers, and says what was wrong instead of failing with a stack.</summary>
internal static class RegistryCall
{
    public static Task<int> RunAsync(Func<IModelRegistry, CancellationToken, Task<IReadOnlyList<string>>> ask, CancellationToken cancellationToken) =>
        RunAsync(Needs.Registry, (registry, _, token) => ask(registry, token), cancellationToken);

    /// <summary>The same for what changes who is champion: it is told to the lake's decisions.</summary>
    public static Task<int> DecideAsync(Func<IModelRegistry, PromotionDecisions, CancellationToken, Task<IReadOnlyList<string>>> decide, CancellationToken cancellationToken) =>
        RunAsync(Needs.Registry | Needs.Spark, (registry, lake, token) => decide(registry, new PromotionDecisions(lake), token), cancellationToken);

    private static async Task<int> RunAsync(Needs needs, Func<IModelRegistry, Lake, CancellationToken, Task<IReadOnlyList<string>>> ask, CancellationToken cancellationToken)
    {
        var reader = new JobSettingsReader(JobConfiguration.Read(), needs);
        var settings = reader.Read();
        if (reader.Faults.Count > 0) return await ToldAsync(reader.Faults, ExitCode.Usage).ConfigureAwait(false);

        using var interruption = new Interruption();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(interruption.Source.Token, cancellationToken);
        await using var session = new LakeSession(settings.SparkRemote ?? "");
        try
        {
            using var connection = session.OpenRegistry(settings);
            foreach (var line in await ask(connection.Registry, new Lake(session, settings.Lake.Root), either.Token).ConfigureAwait(false)) await Console.Out.WriteLineAsync(TerminalText.Of(line)).ConfigureAwait(false);
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
