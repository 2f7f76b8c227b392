using Reelhouse.JobEvents;

namespace Reelhouse.Jobs;

/// <summary>Runs jobs as soon as the tables they read are ready, a few at a time, and tells of each start and end.</summary>
internal sealed class JobRunner(JobContext context, TimeProvider time, TextWriter talk, int atOnce)
{
    /// <summary>How every job ended; a job is left out when one whose table it reads did not succeed.</summary>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public async Task<IReadOnlyDictionary<IJob, JobStatus>> RunAsync(JobSchedule schedule, CancellationToken cancellationToken)
    {
        using var places = new SemaphoreSlim(atOnce);
        var running = new Dictionary<IJob, Task<JobStatus?>>();
        foreach (var job in InOrder(schedule))
            running[job] = AfterAsync(job, [.. schedule.Before(job).Select(before => running[before])], places, cancellationToken);
        await Task.WhenAll(running.Values).ConfigureAwait(false);
        return running.Where(run => run.Value.Result is not null).ToDictionary(run => run.Key, run => run.Value.Result!.Value);
    }

    private static IEnumerable<IJob> InOrder(JobSchedule schedule)
    {
        var done = new HashSet<IJob>();
        while (done.Count < schedule.Jobs.Count)
        {
            foreach (var job in schedule.Jobs.Where(job => !done.Contains(job) && schedule.Before(job).All(done.Contains)).ToList())
            {
                done.Add(job);
                yield return job;
            }
        }
    }

    private async Task<JobStatus?> AfterAsync(IJob job, Task<JobStatus?>[] before, SemaphoreSlim places, CancellationToken cancellationToken)
    {
        var outcomes = await Task.WhenAll(before).ConfigureAwait(false);
        if (!outcomes.All(outcome => outcome is JobStatus.Succeeded or JobStatus.Unchanged)) return null;
        await places.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await RunAsync(job, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            places.Release();
        }
    }

    private async Task<JobStatus> RunAsync(IJob job, CancellationToken cancellationToken)
    {
        context.Events.Write(new JobStarted(job.Stage, job.Name));
        var started = time.GetTimestamp();
        var (outcome, error) = await OutcomeAsync(job, cancellationToken).ConfigureAwait(false);
        var seconds = Math.Round(time.GetElapsedTime(started).TotalSeconds, 3);
        context.Events.Write(new JobFinished(job.Stage, job.Name, outcome.Status, seconds, outcome.Balance, outcome.Read, outcome.Written, error));
        return outcome.Status;
    }

    private async Task<(JobOutcome Outcome, JobError? Error)> OutcomeAsync(IJob job, CancellationToken cancellationToken)
    {
        try
        {
            return (await job.RunAsync(context, cancellationToken).ConfigureAwait(false), null);
        }
        catch (CheckFailedException broken)
        {
            return (new(JobStatus.CheckFailed, broken.Balance, [], []), broken.Error);
        }
        catch (JobException failed)
        {
            return (new(JobStatus.Failed, RowBalance.Empty, [], []), failed.Error);
        }
        catch (Exception failed) when (!cancellationToken.IsCancellationRequested)
        {
            await talk.WriteLineAsync(failed.ToString()).ConfigureAwait(false);
            return (new(JobStatus.Failed, RowBalance.Empty, [], []), Unforeseen(job, failed));
        }
    }

    private static JobError Unforeseen(IJob job, Exception failed) => new(
        $"{job.Name} failed: {failed.Message}",
        failed.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Reelhouse.Jobs", StringComparison.Ordinal))?.Trim(),
        failed.InnerException?.Message,
        null);
}
