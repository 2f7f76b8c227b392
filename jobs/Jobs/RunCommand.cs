using System.CommandLine;

namespace Reelhouse.Jobs;

/// <summary><c>reelhouse-jobs run</c>.</summary>
internal sealed class RunCommand
{
    // Delta's small commits leave Spark's cores idle most of the time, so a few jobs side by side share them well.
    private const int JobsAtOnce = 3;

    private readonly JobCatalog _catalog;
    private readonly Argument<string[]> _jobs = new("job") { Description = "Jobs by name, such as silver.titles", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<int?> _stage = new("--stage") { Description = "Run every job of this stage, 1 to 8" };
    private readonly Option<DateOnly> _runDate = RunDateOption.Required("The day the run is for, as yyyy-MM-dd");
    private readonly Option<string> _runId = new("--run-id") { Description = "The run's id in the ledger", DefaultValueFactory = _ => "manual" };
    private readonly Option<bool> _events = new("--events") { Description = "Write events as JSON lines for a parent process, and stop when it is gone" };

    public RunCommand(JobCatalog catalog) => _catalog = catalog;

    public Command Build()
    {
        var command = new Command("run", "Run jobs by name, or those of a stage, in the order their tables ask for") { _jobs, _stage, _runDate, _runId, _events };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        IReadOnlyList<IJob> jobs;
        try
        {
            jobs = Selected(parsed.GetValue(_jobs) ?? [], parsed.GetValue(_stage));
        }
        catch (Exception wrong) when (wrong is KeyNotFoundException or ArgumentException)
        {
            return await UsageAsync([wrong.Message]).ConfigureAwait(false);
        }

        var needs = jobs.Aggregate(Needs.None, (all, job) => all | job.Needs);
        var reader = new JobSettingsReader(JobConfiguration.Read(), needs);
        var settings = reader.Read();
        if (reader.Faults.Count > 0) return await UsageAsync(reader.Faults).ConfigureAwait(false);

        IJobEvents events = parsed.GetValue(_events) ? new JsonJobEvents(Console.Out) : new PlainJobEvents(Console.Out);
        await using var context = new JobContext(settings, parsed.GetValue(_runDate), parsed.GetValue(_runId)!, events, needs.HasFlag(Needs.Functions));
        return await RunAsync(context, jobs, parsed.GetValue(_events), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<int> RunAsync(JobContext context, IReadOnlyList<IJob> jobs, bool hasParent, CancellationToken cancellationToken)
    {
        using var interruption = new Interruption();
        if (hasParent) ParentWatch.CancelWhenGone(interruption.Source);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(interruption.Source.Token, cancellationToken);
        try
        {
            var outcomes = await new JobRunner(context, TimeProvider.System, Console.Error, JobsAtOnce).RunAsync(new JobSchedule(jobs), either.Token).ConfigureAwait(false);
            foreach (var skipped in jobs.Except(outcomes.Keys)) await Console.Error.WriteLineAsync($"{skipped.Name} was not started: a job before it failed").ConfigureAwait(false);
            return ExitCode.Of(outcomes.Values);
        }
        catch (Exception interrupted) when (either.IsCancellationRequested)
        {
            if (interrupted is not OperationCanceledException) await Console.Error.WriteLineAsync(interrupted.Message).ConfigureAwait(false);
            return ExitCode.Interrupted;
        }
    }

    private IReadOnlyList<IJob> Selected(string[] names, int? stage)
    {
        if (names.Length > 0 == stage is not null) throw new ArgumentException("Name jobs, or give --stage, but not both: reelhouse-jobs run silver.titles --run-date 2023-07-31");
        var jobs = stage is { } number ? _catalog.OfStage(number) : _catalog.Named(names);
        return jobs.Count > 0 ? jobs : throw new ArgumentException($"Stage {stage} has no job. `reelhouse-jobs list` shows which stages have.");
    }

    private static async Task<int> UsageAsync(IEnumerable<string> faults)
    {
        foreach (var fault in faults) await Console.Error.WriteLineAsync(fault).ConfigureAwait(false);
        return ExitCode.Usage;
    }
}
