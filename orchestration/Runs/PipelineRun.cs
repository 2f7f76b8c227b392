using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Configuration;
using Reelhouse.Orchestration.Engine;
using Reelhouse.Orchestration.Errors;
using Reelhouse.Orchestration.Ledger;
using Reelhouse.Orchestration.Processes;
using Reelhouse.Orchestration.Progress;
using Reelhouse.Orchestration.Results;
using Reelhouse.Orchestration.Stages;

namespace Reelhouse.Orchestration.Runs;

/// <summary>A run from its settings to its result: the servers it needs, its stages in order, and the ledger kept of them.</summary>
internal sealed class PipelineRun(
    RunSettings settings,
    bool keepRunning,
    RunLedger ledger,
    IServerSource serverSource,
    IRunProgress progress,
    Interruption interruption,
    TimeProvider clock)
{
    private readonly string _runId = RunId.New(clock);

    public async Task<RunResult> ExecuteAsync()
    {
        var assembly = settings.JobsProgram ?? JobsProgram.Locate(AppContext.BaseDirectory);
        var catalog = await JobCatalogReader.ReadAsync(assembly, interruption.Requested);
        var gate = new StageGate(ledger, catalog, settings.RunDate, settings.Home);
        var plan = settings.Stages.Stages.Select(stage => (stage, catalog.CountOf(stage) > 0 ? Outcome.Pending : Outcome.Empty)).ToList();
        RequireUpstream(gate, plan);
        ledger.BeginRun(_runId, settings.RunDate, ProcessStamp.Current, plan);
        using var atOnce = interruption.AtOnce.Register(LeaveAtOnce);
        return await ExecuteRecordedAsync(assembly, gate);
    }

    private async Task<RunResult> ExecuteRecordedAsync(string assembly, StageGate gate)
    {
        ServerAddresses? kept = null;
        try
        {
            kept = await ExecuteStagesAsync(assembly, gate);
            var outcome = RunOutcome.Of(ledger.Stages(_runId), interruption.Requested.IsCancellationRequested);
            ledger.EndRun(_runId, outcome.Outcome, outcome.Error);
        }
        catch (Exception) when (interruption.Requested.IsCancellationRequested)
        {
            // Whatever was cut short, it was cut short by the user.
            ledger.EndRun(_runId, Outcome.Interrupted);
        }
        catch (CommandException e)
        {
            ledger.EndRun(_runId, Outcome.Failed, e.Error);
        }
        catch (Exception e)
        {
            ledger.EndRun(_runId, Outcome.Failed, new JobError($"unexpected {e.GetType().Name}: {e.Message}", null, null, null));
            throw;
        }

        return new RunResult(settings.Home, ledger.Run(_runId), ledger.Stages(_runId), kept, settings.Outside.SparkRemote is not null);
    }

    private async Task<ServerAddresses?> ExecuteStagesAsync(string assembly, StageGate gate)
    {
        var servers = await serverSource.OpenAsync(settings, keepRunning, progress, interruption.Requested);
        await using (servers)
        {
            var jobs = new JobsProgram(assembly, settings.RunDate, _runId, JobsEnvironment.Of(settings, servers.Addresses));
            var runner = new StageRunner(_runId, settings.Home, jobs, ledger, progress, interruption, servers.Ended, clock);
            await new StageSequence(_runId, ledger, gate, runner, progress, interruption.Requested).RunAsync();
            return servers.StayUp ? servers.Addresses : null;
        }
    }

    // A selection that begins in the middle is refused before servers are started for it.
    private static void RequireUpstream(StageGate gate, List<(Stage Stage, Outcome Status)> plan)
    {
        var first = plan.FirstOrDefault(planned => planned.Status == Outcome.Pending).Stage;
        if (first is not null && gate.Closed(first, []) is { } reason) throw new CommandException(reason);
    }

    private void LeaveAtOnce()
    {
        ledger.EndRun(_runId, Outcome.Interrupted);
        progress.Abandon();
        Environment.Exit(ExitCodes.Interrupted);
    }
}
