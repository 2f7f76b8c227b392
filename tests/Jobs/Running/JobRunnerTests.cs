using Reelhouse.JobEvents;

namespace Reelhouse.Jobs.Tests.Running;

public sealed class JobRunnerTests
{
    private readonly KeptEvents _events = new();

    [Fact]
    public async Task a_job_starts_after_those_whose_tables_it_reads()
    {
        await RunAsync(new SomeJob("gold.sum", ["silver.films", "silver.loans"]), new SomeJob("silver.loans", ["silver.films"]), new SomeJob("silver.films"));
        Assert.Equal(["silver.films", "silver.loans", "gold.sum"], _events.Started);
    }

    [Fact]
    public async Task jobs_that_wait_for_nothing_run_side_by_side()
    {
        var bothStarted = new TaskCompletionSource();
        var first = new SomeJob("silver.films", run: async token =>
        {
            await bothStarted.Task.WaitAsync(token);
            return JobOutcome.Succeeded(RowBalance.Empty);
        });
        var second = new SomeJob("silver.loans", run: _ =>
        {
            bothStarted.SetResult();
            return Task.FromResult(JobOutcome.Succeeded(RowBalance.Empty));
        });
        Assert.Equal(ExitCode.Ok, ExitCode.Of((await RunAsync(first, second)).Values));
    }

    [Fact]
    public async Task no_more_jobs_run_than_there_are_places()
    {
        var (running, most) = (0, 0);
        var jobs = Enumerable.Range(1, 6).Select(number => new SomeJob($"silver.t{number}", run: async token =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, token);
            Interlocked.Decrement(ref running);
            return JobOutcome.Succeeded(RowBalance.Empty);
        }));
        await RunAsync([.. jobs]);
        Assert.InRange(most, 2, 3);
    }

    [Fact]
    public async Task after_a_failure_the_jobs_behind_it_do_not_start_and_the_others_do()
    {
        var films = new SomeJob("silver.films", run: _ => throw new InvalidOperationException("the reel broke"));
        var outcomes = await RunAsync(films, new SomeJob("gold.films", ["silver.films"]), new SomeJob("silver.loans"));
        Assert.Equal(["silver.films", "silver.loans"], outcomes.Keys.Select(job => job.Name).Order());
        Assert.Equal(JobStatus.Failed, _events.Finished("silver.films").Status);
        Assert.Contains("the reel broke", _events.Finished("silver.films").Error!.What, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failed, ExitCode.Of(outcomes.Values));
    }

    [Fact]
    public async Task a_failed_check_is_told_with_its_balance()
    {
        var films = new SomeJob("silver.films", run: _ => throw new CheckFailedException(new("rows are missing", null, null, null), new(3, 2)));
        var outcomes = await RunAsync(films);
        var told = _events.Finished("silver.films");
        Assert.Equal((JobStatus.CheckFailed, 3), (told.Status, told.Balance.RowsIn));
        Assert.Equal(ExitCode.CheckFailed, ExitCode.Of(outcomes.Values));
    }

    [Fact]
    public async Task an_interruption_ends_the_run()
    {
        using var interrupted = new CancellationTokenSource();
        var films = new SomeJob("silver.films", run: async token =>
        {
            await interrupted.CancelAsync();
            token.ThrowIfCancellationRequested();
            return JobOutcome.Succeeded(RowBalance.Empty);
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Runner().RunAsync(new JobSchedule([films]), interrupted.Token));
    }

    [Fact]
    public void jobs_that_wait_for_each_other_are_refused()
    {
        var error = Assert.Throws<InvalidOperationException>(() => new JobSchedule([new SomeJob("silver.a", ["silver.b"]), new SomeJob("silver.b", ["silver.a"])]));
        Assert.Contains("silver.a, silver.b", error.Message, StringComparison.Ordinal);
    }

    private Task<IReadOnlyDictionary<IJob, JobStatus>> RunAsync(params IJob[] jobs) =>
        Runner().RunAsync(new JobSchedule(jobs), TestContext.Current.CancellationToken);

    private JobRunner Runner() => new(new JobContext(new JobSettings(), new DateOnly(2023, 7, 31), "test", _events), TimeProvider.System, TextWriter.Null, atOnce: 3);
}
