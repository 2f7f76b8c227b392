using System.CommandLine;
using Reelhouse.Jobs.Live.Churn;
using Reelhouse.Jobs.Models;
using Reelhouse.Registry;
using Reelhouse.Spark;

namespace Reelhouse.Jobs.Live;

/// <summary><c>reelhouse-jobs live churn</c>.</summary>
internal sealed class LiveCommand
{
    private const int MostSeconds = 86_400;

    private readonly Option<DateOnly?> _runDate = RunDateOption.Optional("The day as whose end features are computed, as yyyy-MM-dd; today in UTC by default");
    private readonly Option<int> _every = new("--every") { Description = "Seconds from one batch's end to the next, from 1 to 86400", DefaultValueFactory = _ => 5 };
    private readonly Option<bool> _availableNow = new("--available-now") { Description = "Take what has come, and end" };
    private readonly Option<bool> _untilParentEnds = new("--until-parent-ends") { Description = "Stop when standard input ends, which the parent process holds" };

    public LiveCommand() => _every.Validators.Add(result =>
    {
        if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, out var seconds) && seconds is >= 1 and <= MostSeconds)) result.AddError($"--every is '{text}': give seconds from 1 to {MostSeconds}");
    });

    public Command Build() => new("live", "Score while events come, until stopped")
    {
        Churn(),
    };

    private Command Churn()
    {
        var command = new Command("churn", "Score whom new events tell something of, into gold.churn_scores_live and the topic churn_scores") { _runDate, _every, _availableNow, _untilParentEnds };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var reader = new JobSettingsReader(JobConfiguration.Read(), LiveChurn.Needs);
        var settings = reader.Read();
        if (reader.Faults.Count > 0)
        {
            foreach (var fault in reader.Faults) await Console.Error.WriteLineAsync(fault).ConfigureAwait(false);
            return ExitCode.Usage;
        }

        using var interruption = new Interruption();
        if (parsed.GetValue(_untilParentEnds)) ParentWatch.CancelWhenGone(interruption.Source);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(interruption.Source.Token, cancellationToken);
        await using var context = new JobContext(settings, default, "live", new PlainJobEvents(Console.Out), shipsFunctions: true);
        try
        {
            await RunAsync(context, parsed, either.Token).ConfigureAwait(false);
            return ExitCode.Ok;
        }
        catch (Exception) when (either.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception failed) when (failed is SparkException or ModelRegistryException)
        {
            await Console.Error.WriteLineAsync(TerminalText.Of(failed.Message)).ConfigureAwait(false);
            return ExitCode.Failed;
        }
        catch (JobException failed)
        {
            foreach (var line in new[] { failed.Error.What, failed.Error.Where, failed.Error.Why, failed.Error.Next }.OfType<string>()) await Console.Error.WriteLineAsync(line).ConfigureAwait(false);
            return failed is CheckFailedException ? ExitCode.CheckFailed : ExitCode.Failed;
        }
    }

    private async Task RunAsync(JobContext context, ParseResult parsed, CancellationToken cancellationToken)
    {
        var time = TimeProvider.System;
        using var live = await LiveChurn.StartAsync(context, time, cancellationToken).ConfigureAwait(false);
        do
        {
            var (batch, sent) = await live.NextAsync(() => parsed.GetValue(_runDate) ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), cancellationToken).ConfigureAwait(false);
            if (batch.IsNew || sent > 0) await Console.Out.WriteLineAsync($"{batch}; {sent} scores sent to {LiveChurnSender.Name}").ConfigureAwait(false);
            else if (parsed.GetValue(_availableNow)) await Console.Out.WriteLineAsync($"Nothing new since batch {batch.Batch}").ConfigureAwait(false);
            if (parsed.GetValue(_availableNow)) return;
            await Task.Delay(TimeSpan.FromSeconds(parsed.GetValue(_every)), time, cancellationToken).ConfigureAwait(false);
        }
        while (true);
    }
}
