using System.Diagnostics;
using System.Globalization;

namespace Reelhouse.KillDrill;

/// <summary>
/// Live scoring that is killed day after day: each day's activity is sent, live scoring of it is killed, and started again. In the end what the table, the topic and the jobs of a run say of one another has to
/// agree.
/// </summary>
internal sealed class LiveDrill(string folder, int seed, TextWriter report)
{
    private static readonly DateOnly FirstDay = new(2023, 7, 30);

    // Before that the servers are started, which the other drill kills.
    private const double FirstShare = 0.3;

    private readonly DrillHome _home = new(folder);

    public async Task<int> RunAsync(int kills, CancellationToken cancellationToken)
    {
        await report.WriteLineAsync($"seed {seed}, {kills} kills of live scoring");
        _home.Clear();
        var pipeline = new PipelineProcess(_home.Path);
        await DemandAsync(pipeline, ["run", "--run-date", Text(FirstDay), "--stages", "1-7"], cancellationToken);
        await SendAsync(pipeline, FirstDay.AddDays(1), cancellationToken);
        var started = Stopwatch.GetTimestamp();
        await DemandAsync(pipeline, Live(FirstDay.AddDays(1)), cancellationToken);
        var usual = Stopwatch.GetElapsedTime(started);

        var (random, killed) = (new Random(seed), 0);
        for (var kill = 1; kill <= kills; kill++)
        {
            var (day, victim, after) = (FirstDay.AddDays(kill + 1), (Victim)random.Next(Enum.GetValues<Victim>().Length), usual * (FirstShare + (random.NextDouble() * (1 - FirstShare))));
            await SendAsync(pipeline, day, cancellationToken);
            var wasKilled = await pipeline.RunUntilKilledAsync(Live(day), victim, after, cancellationToken);
            killed += wasKilled ? 1 : 0;
            await report.WriteLineAsync($"{kill}. {victim} after {after.TotalSeconds:0} s of {usual.TotalSeconds:0}: {(wasKilled ? "killed" : "it had ended")}");
            await DemandAsync(pipeline, Live(day), cancellationToken);
        }

        var last = FirstDay.AddDays(kills + 1);
        await DemandAsync(pipeline, ["run", "--run-date", Text(last), "--stages", "2-3"], cancellationToken);

        // A whole run may promote another champion, whose scores are others.
        if (await pipeline.SubmitToEndAsync(["gold.churn_features", "gold.churn_scores", "--run-date", Text(last)], cancellationToken) != 0) throw new InvalidOperationException("The jobs of the last day's scores failed.");
        var faults = await LiveScoresView.FaultsAsync(pipeline, _home.Path, last, report, cancellationToken);
        foreach (var fault in faults) await report.WriteLineAsync(fault);
        await report.WriteLineAsync($"{killed} of {kills} were killed");
        return faults.Count == 0 && killed > 0 ? 0 : 1;
    }

    private static Task SendAsync(PipelineProcess pipeline, DateOnly day, CancellationToken cancellationToken) =>
        DemandAsync(pipeline, ["run", "--run-date", Text(day), "--stages", "1"], cancellationToken);

    private static string[] Live(DateOnly day) => ["live", "--run-date", Text(day), "--available-now"];

    private static async Task DemandAsync(PipelineProcess pipeline, string[] command, CancellationToken cancellationToken)
    {
        var exitCode = await pipeline.RunToEndAsync(command, cancellationToken);
        if (exitCode != 0) throw new InvalidOperationException($"reelhouse {string.Join(' ', command)} ended with {exitCode}.");
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
