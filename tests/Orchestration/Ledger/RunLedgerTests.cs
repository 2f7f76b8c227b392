using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Ledger;

namespace Reelhouse.Orchestration.Tests.Ledger;

public sealed class RunLedgerTests : IDisposable
{
    private readonly TestHome _home = new();

    [Fact]
    public void A_run_is_kept_with_its_stages_and_the_rows_their_jobs_answered_for()
    {
        var ledger = Open();
        ledger.BeginRun("r1", Some.RunDate, ProcessStamp.Current, Some.Stages((1, Outcome.Pending), (6, Outcome.Empty)));
        ledger.BeginStage("r1", 1);
        ledger.EndJob("r1", Some.Finished(job: "collect.titles", balance: new RowBalance(10, 7, 1, 0, 2, 0)), Outcome.Succeeded, null);
        ledger.EndJob("r1", Some.Finished(job: "collect.users", balance: new RowBalance(5, 4, 0, 1)), Outcome.Succeeded, null);
        ledger.EndStage("r1", 1, Outcome.Succeeded, TimeSpan.FromSeconds(4.5), exitCode: 0);
        ledger.EndRun("r1", Outcome.Succeeded);

        var stages = Open().Stages("r1");
        Assert.Equal([(1, "collect", Outcome.Succeeded), (6, "predict", Outcome.Empty)], stages.Select(stage => (stage.Stage, stage.Name, stage.Status)));
        Assert.Equal(new RowBalance(15, 11, 1, 1, 2, 0), stages[0].Balance);
        Assert.Equal(4.5, stages[0].Seconds);
        Assert.Equal(Outcome.Succeeded, Open().Run("r1").Status);
    }

    [Fact]
    public void The_report_and_its_headline_come_back_as_they_were_told()
    {
        var ledger = Begun();
        ledger.RecordReport("r1", "/reports/r.html", Some.Headline);

        var run = ledger.Run("r1");
        Assert.Equal("/reports/r.html", run.Report);
        Assert.Equal(Some.Headline.TopPlan, run.Headline!.TopPlan);
        Assert.Equal(Some.Headline.TitlesByCountry, run.Headline.TitlesByCountry);
    }

    [Fact]
    public void A_run_whose_process_is_gone_is_interrupted_when_the_ledger_is_opened_next()
    {
        var gone = ProcessStamp.Current with { Started = "1@another-boot" };
        var ledger = Open();
        ledger.BeginRun("r1", Some.RunDate, gone, Some.Stages((1, Outcome.Pending), (2, Outcome.Pending)));
        ledger.BeginStage("r1", 1);
        ledger.BeginJob("r1", 1, "collect.titles");

        var next = Open();
        Assert.Equal(Outcome.Interrupted, next.Run("r1").Status);
        Assert.Equal([Outcome.Interrupted, Outcome.Skipped], next.Stages("r1").Select(stage => stage.Status));
        Assert.Null(next.RunningRun());
    }

    [Fact]
    public void A_run_whose_process_lives_goes_on_running()
    {
        Begun();
        Assert.Equal("r1", Open().RunningRun()!.RunId);
    }

    [Fact]
    public void A_stage_left_out_by_later_runs_keeps_its_outcome_for_its_run_date_only()
    {
        var ledger = Begun();
        ledger.EndStage("r1", 1, Outcome.CheckFailed, TimeSpan.Zero);

        Assert.Equal(Outcome.CheckFailed, ledger.LastOutcome(1, Some.RunDate));
        Assert.Null(ledger.LastOutcome(1, Some.RunDate.AddDays(1)));
        Assert.Null(ledger.LastOutcome(2, Some.RunDate));
    }

    [Fact]
    public void The_newest_run_comes_first()
    {
        var clock = Some.Clock();
        var ledger = RunLedger.Open(_home.Home.Ledger, clock);
        foreach (var run in (string[])["r1", "r2", "r3"])
        {
            ledger.BeginRun(run, Some.RunDate, ProcessStamp.Current, []);
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(["r3", "r2"], ledger.LastRuns(2).Select(run => run.RunId));
    }

    public void Dispose() => _home.Dispose();

    private RunLedger Open() => RunLedger.Open(_home.Home.Ledger, Some.Clock());

    private RunLedger Begun()
    {
        var ledger = Open();
        ledger.BeginRun("r1", Some.RunDate, ProcessStamp.Current, Some.Stages((1, Outcome.Pending)));
        return ledger;
    }
}
