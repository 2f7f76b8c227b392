namespace Reelhouse.KillDrill;

/// <summary>One undisturbed run, then one home a kill: run, kill, run again, compare.</summary>
internal sealed class Drill(string folder, int seed, TextWriter report)
{
    private const int LastKilledStage = 5;

    public async Task<int> RunAsync(int kills, CancellationToken cancellationToken)
    {
        await report.WriteLineAsync($"seed {seed}, {kills} kills");
        var (expected, seconds) = await UndisturbedAsync(cancellationToken);
        var failed = 0;
        foreach (var moment in KillMoment.Spread(kills, LastKilledStage, new Random(seed)))
        {
            var faults = await KilledAsync(moment, expected, seconds, cancellationToken);
            failed += faults.Count > 0 ? 1 : 0;
            await report.WriteLineAsync($"{moment}: {(faults.Count == 0 ? "same tables" : string.Join("; ", faults))}");
        }

        await report.WriteLineAsync($"{kills - failed} of {kills} kills left the same tables as the undisturbed run");
        return failed == 0 ? 0 : 1;
    }

    private async Task<(TableFingerprints Tables, IReadOnlyDictionary<int, double> Seconds)> UndisturbedAsync(CancellationToken cancellationToken)
    {
        var home = NewHome("undisturbed");
        var exitCode = await new PipelineProcess(home).RunToEndAsync(cancellationToken);
        if (exitCode != 0) throw new InvalidOperationException($"The undisturbed run ended with {exitCode}; see {home}.");
        var seconds = new RunLedgerView(home).StageSeconds();
        return (TableFingerprints.Of(home), seconds);
    }

    private async Task<IReadOnlyList<string>> KilledAsync(
        KillMoment moment, TableFingerprints expected, IReadOnlyDictionary<int, double> seconds, CancellationToken cancellationToken)
    {
        var home = NewHome($"kill-{moment.Number:00}");
        var pipeline = new PipelineProcess(home);
        var faults = new List<string>();

        if (!await pipeline.RunUntilKilledAsync(moment, seconds, cancellationToken)) faults.Add("the run ended before its kill");
        faults.AddRange(ServerProcesses.Of(home).Select(left => $"{left} was left behind"));

        var exitCode = await pipeline.RunToEndAsync(cancellationToken);
        if (exitCode != 0) faults.Add($"the next run ended with {exitCode}");
        faults.AddRange(TableFingerprints.Of(home).Differences(expected));
        faults.AddRange(new RunLedgerView(home).RunsStillRunning().Select(run => $"run {run} still counts as running"));
        if (faults.Count == 0) Directory.Delete(home, recursive: true);
        return faults;
    }

    private string NewHome(string name)
    {
        var home = Path.Combine(folder, name);
        if (Directory.Exists(home)) Directory.Delete(home, recursive: true);
        Directory.CreateDirectory(home);
        return home;
    }
}
