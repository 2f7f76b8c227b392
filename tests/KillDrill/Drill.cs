namespace Reelhouse.KillDrill;

/// <summary>One undisturbed run; then, for each kill, a run from before its stage that is killed, a run after it, and a look at every table.</summary>
internal sealed class Drill(string folder, int seed, TextWriter report)
{
    private const int LastStage = 5;
    private const string AllStages = "1-5";

    private readonly DrillHome _home = new(folder);

    public async Task<int> RunAsync(int kills, int skip, CancellationToken cancellationToken)
    {
        await report.WriteLineAsync($"seed {seed}, {kills} kills, from the {skip + 1}. on");
        var seconds = await UndisturbedAsync(cancellationToken);
        var expected = TableFingerprints.Of(_home.Path);
        await report.WriteLineAsync($"undisturbed: {expected.Count} tables, seconds a stage {string.Join(", ", seconds.Values)}");

        var failed = 0;
        foreach (var moment in KillMoment.Spread(kills, LastStage, new Random(seed)).Skip(skip))
        {
            var faults = await KilledAsync(moment, expected, seconds[moment.Stage], cancellationToken);
            if (faults.Count > 0)
            {
                failed++;
                _home.KeepAs($"kill-{moment.Number:00}");
            }

            await report.WriteLineAsync($"{moment}: {(faults.Count == 0 ? "same tables" : string.Join("; ", faults))}");
        }

        await report.WriteLineAsync($"{kills - skip - failed} of {kills - skip} kills left the same tables as the undisturbed run");
        return failed == 0 ? 0 : 1;
    }

    /// <summary>Stage by stage, so that each kill can begin right before its stage; gives the seconds that each took.</summary>
    private async Task<Dictionary<int, double>> UndisturbedAsync(CancellationToken cancellationToken)
    {
        var seconds = new Dictionary<int, double>();
        _home.Clear();
        for (var stage = 1; stage <= LastStage; stage++)
        {
            await _home.SaveAsync(stage, cancellationToken);
            var exitCode = await new PipelineProcess(_home.Path).RunToEndAsync($"{stage}", cancellationToken);
            if (exitCode != 0) throw new InvalidOperationException($"Stage {stage} of the undisturbed run ended with {exitCode}; see {_home.Path}.");
            seconds[stage] = new RunLedgerView(_home.Path).SecondsOf(stage);
        }

        return seconds;
    }

    private async Task<IReadOnlyList<string>> KilledAsync(KillMoment moment, TableFingerprints expected, double usualSeconds, CancellationToken cancellationToken)
    {
        await _home.RestoreAsync(moment.Stage, cancellationToken);
        var pipeline = new PipelineProcess(_home.Path);
        var faults = new List<string>();

        if (!await pipeline.RunUntilKilledAsync(moment, LastStage, usualSeconds, cancellationToken)) faults.Add("the run ended before its kill");
        faults.AddRange(ServerProcesses.Of(_home.Path).Select(left => $"{left} was left behind"));

        var exitCode = await pipeline.RunToEndAsync(AllStages, cancellationToken);
        if (exitCode != 0) faults.Add($"the next run ended with {exitCode}");
        faults.AddRange(TableFingerprints.Of(_home.Path).Differences(expected));
        faults.AddRange(new RunLedgerView(_home.Path).RunsStillRunning().Select(run => $"run {run} still counts as running"));
        return faults;
    }
}
