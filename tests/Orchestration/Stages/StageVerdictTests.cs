using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Ledger;
using Reelhouse.Orchestration.Stages;

namespace Reelhouse.Orchestration.Tests.Stages;

public sealed class StageVerdictTests
{
    private static readonly RowBalance Unbalanced = new(10, 5, Quarantined: 1, Late: 1, Duplicate: 1, Filtered: 1);

    [Fact]
    public void A_stage_whose_jobs_finished_well_succeeded() =>
        Assert.Equal(Outcome.Succeeded, Judge(exitCode: 0, Started(), Some.Finished()).Outcome);

    [Fact]
    public void Jobs_that_found_nothing_new_are_a_success() =>
        Assert.Equal(Outcome.Succeeded, Judge(exitCode: 0, Some.Finished(status: JobStatus.Unchanged)).Outcome);

    [Fact]
    public void A_stage_that_named_no_job_is_empty() => Assert.Equal(Outcome.Empty, Judge(exitCode: 0).Outcome);

    [Fact]
    public void Rows_that_do_not_balance_break_a_check_though_the_job_claims_success()
    {
        var verdict = Judge(exitCode: 0, Some.Finished(balance: Unbalanced));
        Assert.Equal(Outcome.CheckFailed, verdict.Outcome);
        Assert.Contains("10 rows in", verdict.Error!.Why);
        Assert.Contains("= 9", verdict.Error.Why);
    }

    [Fact]
    public void A_failed_job_outweighs_a_broken_check()
    {
        var verdict = Judge(exitCode: 3, Some.Finished(balance: Unbalanced), Some.Finished(job: "collect.users", status: JobStatus.Failed, error: new JobError("no such bucket", null, null, null)));
        Assert.Equal(Outcome.Failed, verdict.Outcome);
        Assert.Equal("no such bucket", verdict.Error!.What);
    }

    [Theory]
    [InlineData(1, "exit code 1")]
    [InlineData(137, "signal 9")]
    public void A_process_that_ends_badly_failed_the_stage_and_names_the_job_at_work(int exitCode, string how)
    {
        var verdict = Judge(exitCode, Started());
        Assert.Equal(Outcome.Failed, verdict.Outcome);
        Assert.Contains(how, verdict.Error!.What);
        Assert.Contains("collect.titles", verdict.Error.What);
    }

    [Fact]
    public void A_job_that_never_finished_failed_the_stage_though_the_process_ended_well() =>
        Assert.Equal(Outcome.Failed, Judge(exitCode: 0, Started()).Outcome);

    [Fact]
    public void A_line_that_is_no_event_fails_the_stage() =>
        Assert.Equal(Outcome.Failed, StageVerdict.Of(new StageExit(0, "hello"), Tally(Some.Finished()), interrupted: false).Outcome);

    [Fact]
    public void An_interrupted_stage_is_interrupted_whatever_its_exit_code() =>
        Assert.Equal(Outcome.Interrupted, StageVerdict.Of(new StageExit(137, null), Tally(Started()), interrupted: true).Outcome);

    private static JobStarted Started() => new(1, "collect.titles");

    private static StageVerdict Judge(int exitCode, params JobEvent[] said) => StageVerdict.Of(new StageExit(exitCode, null), Tally(said), interrupted: false);

    private static StageTally Tally(params JobEvent[] said)
    {
        var tally = new StageTally();
        foreach (var jobEvent in said) tally.Add(jobEvent);
        return tally;
    }
}
