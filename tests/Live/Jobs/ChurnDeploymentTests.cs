using Reelhouse.Churn;
using Reelhouse.Churn.Scoring;
using Reelhouse.JobEvents;
using Reelhouse.Jobs.Features.Churn;
using Reelhouse.Jobs.Models.Churn;
using Reelhouse.Jobs.Models.Decisions;
using Reelhouse.Jobs.Models.Registry;
using Reelhouse.Jobs.Scores.Churn;
using Reelhouse.Jobs.Scores.ChurnCalls;
using Reelhouse.Jobs.Scores.ChurnDrift;
using Reelhouse.Jobs.Scores.ChurnJudgement;
using Reelhouse.Jobs.Silver.Subscribers;
using Reelhouse.Jobs.Silver.SubscriptionEvents;
using Reelhouse.Jobs.Tables;
using Reelhouse.Registry;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Live.Tests.Jobs;

[Collection("jobs")]
public sealed class ChurnDeploymentTests(JobsFixture jobs)
{
    private const int Subscribers = 600;

    private static readonly DateOnly RunDate = new(2023, 7, 31);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_challenger_that_passes_the_gate_scores_and_a_second_run_changes_nothing()
    {
        await jobs.GiveAsync(Features());
        await jobs.GiveAsync(Enumerable.Range(0, Subscribers).Select(SubscriberOf));
        await new TrainChurnJob().RunAsync(jobs.Context, Cancellation);
        var challenger = (await jobs.Context.Registry.FindAsync(TrainChurnJob.Model, Alias.Challenger, Cancellation))!;

        Assert.Equal(JobStatus.Succeeded, (await new PromoteChurnJob().RunAsync(jobs.Context, Cancellation)).Status);
        var decision = (await new PromotionDecisions(jobs.Lake).FindAsync($"gate/{challenger}", Cancellation))!;
        Assert.Equal((PromotionDecision.Promote, RunDate, RunDate.AddDays(-7), Subscribers), (decision.Action, decision.RunDate, decision.JudgedDate, decision.JudgedCount));
        Assert.Equal(["enough leavers", "better", "calibration", "slices", "latency"], decision.Reasons.Select(reason => reason.Split(": ")[1]));
        Assert.Equal(challenger.Version, (await jobs.Context.Registry.FindAsync(TrainChurnJob.Model, Alias.Champion, Cancellation))!.Version);

        await jobs.GiveAsync([Score(1, RunDate.AddDays(-7))]);
        var scored = await new ChurnScoresJob().RunAsync(jobs.Context, Cancellation);
        Assert.Equal((4 * Subscribers, Subscribers, 3 * Subscribers), (scored.Balance.RowsIn, scored.Balance.RowsWritten, scored.Balance.Filtered));
        await TheScoresAreThoseOfThisProcessAsync(challenger);
        await TheCallsLeaveOneInFiveAloneAsync();
        await DriftIsToldWhereItIsAsync();

        await jobs.Context.Champions.RefreshAsync(TrainChurnJob.Model, Cancellation);
        foreach (var job in new Reelhouse.Jobs.IJob[] { new PromoteChurnJob(), new ChurnScoresJob(), new ChurnCallsJob(), new ChurnDriftJob() })
        {
            Assert.Equal(JobStatus.Unchanged, (await job.RunAsync(jobs.Context, Cancellation)).Status);
        }
    }

    [Fact]
    public async Task a_model_that_has_seen_the_rows_is_not_judged_by_them()
    {
        await jobs.GiveAsync(Features());
        await jobs.GiveAsync(Enumerable.Range(0, Subscribers).Select(SubscriberOf));
        var run = await jobs.Context.Registry.StartRunAsync(TrainChurnJob.Model, "has seen all", Cancellation);
        var file = new ModelFile("churn.trees", new byte[] { 1, 2, 3 }) { Tags = new Dictionary<string, string> { [TrainChurnJob.LearntTo] = "2023-07-24" } };
        var version = await jobs.Context.Registry.RegisterAsync(TrainChurnJob.Model, run.RunId, file, Cancellation);
        await jobs.Context.Registry.SetAliasAsync(TrainChurnJob.Model, Alias.Challenger, version.Version, Cancellation);

        await new PromoteChurnJob().RunAsync(jobs.Context, Cancellation);
        var decision = (await new PromotionDecisions(jobs.Lake).FindAsync($"gate/{version}", Cancellation))!;
        Assert.Equal(PromotionDecision.Refuse, decision.Action);
        Assert.Equal([$"failed: unseen: the last day whose outcome is known is 2023-07-24; {version} has learnt from days to 2023-07-24 and the weeks that followed"], decision.Reasons);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task a_decision_that_was_cut_short_is_carried_out_unless_somebody_chose_another_champion(bool isChampionAsItWas)
    {
        var registry = jobs.Context.Registry;
        await jobs.GiveAsync(Features());
        await jobs.GiveAsync(Enumerable.Range(0, Subscribers).Select(SubscriberOf));
        var run = await registry.StartRunAsync(TrainChurnJob.Model, "cut short", Cancellation);
        var version = await registry.RegisterAsync(TrainChurnJob.Model, run.RunId, new("churn.trees", new byte[] { 4, 5, isChampionAsItWas ? (byte)6 : (byte)7 }), Cancellation);
        await registry.SetAliasAsync(TrainChurnJob.Model, Alias.Challenger, version.Version, Cancellation);
        var champion = await jobs.Context.Champions.RefreshAsync(TrainChurnJob.Model, Cancellation);
        var former = isChampionAsItWas ? champion?.Version : version.Version + 100;
        var decided = PromotionDecision.ByCommand(PromotionDecision.Promote, version.Name, version.Version, former, "as the gate's", DateTimeOffset.UnixEpoch) with { DecisionId = $"gate/{version}" };
        await new PromotionDecisions(jobs.Lake).AddAsync(decided, Cancellation);

        await new PromoteChurnJob().RunAsync(jobs.Context, Cancellation);
        var expected = isChampionAsItWas ? version.Version : champion?.Version;
        Assert.Equal(expected, (await registry.FindAsync(TrainChurnJob.Model, Alias.Champion, Cancellation))?.Version);
        Assert.Equal(JobStatus.Unchanged, (await new PromoteChurnJob().RunAsync(jobs.Context, Cancellation)).Status);
        await registry.DeleteAliasAsync(TrainChurnJob.Model, Alias.Champion, Cancellation);
        await jobs.Context.Champions.RefreshAsync(TrainChurnJob.Model, Cancellation);
    }

    [Fact]
    public async Task what_a_person_decides_is_written_down_with_the_reason()
    {
        var (registry, decisions, name) = (jobs.Context.Registry, new PromotionDecisions(jobs.Lake), "by-hand");
        var run = await registry.StartRunAsync(name, "two", Cancellation);
        await registry.RegisterAsync(name, run.RunId, new("a.trees", new byte[] { 1 }), Cancellation);
        await registry.RegisterAsync(name, run.RunId, new("a.trees", new byte[] { 2 }), Cancellation);

        Assert.Equal([$"{name}/1 is the champion; none was before it"], await PromoteCommand.LinesAsync(registry, decisions, name, 1, "the first", Cancellation));
        Assert.Equal([$"{name}/2 is the champion, after {name}/1; `model rollback {name}` goes back"], await PromoteCommand.LinesAsync(registry, decisions, name, 2, "newer", Cancellation));
        Assert.Equal([$"{name}/2 is the champion already"], await PromoteCommand.LinesAsync(registry, decisions, name, 2, "again", Cancellation));
        Assert.Equal([$"{name}/1 is the champion again, in the place of {name}/2"], await RollbackCommand.LinesAsync(registry, decisions, name, "worse", Cancellation));

        var rows = await jobs.Spark.Table(Table<PromotionDecision>.Name).Filter(Col("model") == name).CollectAsync<PromotionDecision>(Cancellation);
        Assert.Equal(
            [("promote", 1, null, "the first"), ("promote", 2, 1, "newer"), ("rollback", 1, (int?)2, "worse")],
            rows.Select(row => (row.Action, row.Version, row.ChampionVersion, Assert.Single(row.Reasons))).OrderBy(row => row.Item1).ThenBy(row => row.Version));
    }

    [Fact]
    public async Task scores_are_judged_once_the_week_after_them_is_over()
    {
        await jobs.GiveAsync(Enumerable.Range(0, 20).SelectMany(at => new[] { Score(at, RunDate.AddDays(-7)), Score(at, RunDate.AddDays(-6)), Score(at, RunDate.AddDays(-8)) with { LearntTo = RunDate.AddDays(-14) } }));
        await jobs.GiveAsync(Enumerable.Range(10, 10).SelectMany(at => new[] { Call(at, RunDate.AddDays(-7), isHeldOut: at < 14), Call(at, RunDate.AddDays(-6), isHeldOut: at >= 14) }));
        await jobs.GiveAsync(new[] { 19, 18, 12, 3 }.Select(at => Cancelled(at, RunDate.AddDays(-4))).Append(Cancelled(0, RunDate.AddDays(-8))));

        var outcome = await new ChurnJudgementJob().RunAsync(jobs.Context, Cancellation);
        Assert.Equal((60, 19, 41), (outcome.Balance.RowsIn, outcome.Balance.RowsWritten, outcome.Balance.Filtered)); // Number 0 had left before; the earliest scores are by a model that knew what came.
        var judged = Assert.Single(await jobs.Spark.Table(Table<ChurnJudgementRow>.Name).CollectAsync<ChurnJudgementRow>(Cancellation));
        Assert.Equal((RunDate.AddDays(-7), 7, 19, 4), (judged.RunDate, judged.ModelVersion, judged.ScoredCount, judged.ChurnedCount));
        Assert.Equal(0.1, judged.ForetoldShare, 12);
        Assert.Equal(4 / 19.0, judged.ChurnedShare, 12);
        Assert.Equal((15 + 15 + 10 + 2) / 60.0, judged.Auc!.Value, 12);
        Assert.Equal(19, judged.Calibration.Sum(tenth => tenth.Count));
        Assert.Equal((6, 2, 4, 1), (judged.CalledCount, judged.CalledChurnedCount, judged.HeldOutCount, judged.HeldOutChurnedCount));
        Assert.Equal((1 / 4.0) - (2 / 6.0), judged.CallWorth!.Value, 12);
        Assert.InRange(judged.CallWorth.Value, judged.CallWorthLow!.Value, judged.CallWorthHigh!.Value);
    }

    private async Task TheScoresAreThoseOfThisProcessAsync(ModelVersion version)
    {
        var rows = await jobs.Spark.Table(Table<ChurnScoreRow>.Name).Filter(Col("run_date") == Lit(RunDate)).CollectAsync<ChurnScoreRow>(Cancellation);
        var features = Features().Where(row => row.AsOfDate == RunDate).ToDictionary(row => row.SubscriberId, row => row.Features);
        Assert.Equal(features.Keys.Order(), rows.Select(row => row.SubscriberId).Order());
        var here = (await ChurnChampion.LoadAsync(jobs.Context.Registry, version, Cancellation)).Score([.. rows.Select(row => features[row.SubscriberId])]);
        foreach (var (row, score) in rows.Zip(here))
        {
            Assert.Equal((score.Score, score.Band, score.RevenueAtRiskUsd, version.Version, Alias.Champion), (row.Score, row.Band, row.RevenueAtRiskUsd, row.ModelVersion, row.ModelAlias));
            Assert.Equal(score.Reasons, row.Reasons);
        }

        Assert.Contains(rows, row => row.Band == ChurnBands.High && row.Reasons[0].StartsWith("failed starts in the last week: ", StringComparison.Ordinal));
    }

    private async Task TheCallsLeaveOneInFiveAloneAsync()
    {
        var outcome = await new ChurnCallsJob().RunAsync(jobs.Context, Cancellation);
        Assert.Equal(Subscribers + 1, outcome.Balance.RowsIn); // The scores of another run date are still there, and are counted.
        var calls = await jobs.Spark.Table(Table<ChurnCall>.Name).Filter(Col("run_date") == Lit(RunDate)).CollectAsync<ChurnCall>(Cancellation);
        Assert.Equal(outcome.Balance.RowsWritten, calls.Count);
        var listed = calls.Where(call => !call.IsHeldOut).OrderBy(call => call.Place).ToList();
        Assert.Equal(Enumerable.Range(1, listed.Count), listed.Select(call => call.Place!.Value));
        Assert.Equal(listed.OrderByDescending(call => call.RevenueAtRiskUsd).Select(call => call.RevenueAtRiskUsd), listed.Select(call => call.RevenueAtRiskUsd));
        Assert.InRange((calls.Count - listed.Count) / (double)calls.Count, 0.1, 0.3);
        Assert.All(calls, call => Assert.NotEqual(ChurnBands.Low, call.Band));
    }

    private async Task DriftIsToldWhereItIsAsync()
    {
        await new ChurnDriftJob().RunAsync(jobs.Context, Cancellation);
        var rows = await jobs.Spark.Table(Table<ChurnDriftRow>.Name).Filter(Col("run_date") == Lit(RunDate)).CollectAsync<ChurnDriftRow>(Cancellation);
        var all = rows.Where(row => row.Slice == "all").ToDictionary(row => row.Feature);
        Assert.Equal(("fail", Subscribers, 2 * Subscribers), (all["rebuffers_week"].Status, all["rebuffers_week"].RowCount, all["rebuffers_week"].LearntCount));
        Assert.Equal(("ok", "ok"), (all["start_failures_week"].Status, all["age"].Status));
        Assert.Equal("few", rows.Single(row => row is { Feature: "score", Slice: "country", SliceValue: "Peru" }).Status);
    }

    /// <summary>Four weeks to the run date, whose outcome is not known and whose sessions are interrupted more; who has failed starts leaves.</summary>
    private static IEnumerable<ChurnFeaturesRow> Features()
    {
        var random = new Random(5);
        for (var week = -3; week <= 0; week++)
        {
            for (var subscriber = 0; subscriber < Subscribers; subscriber++)
            {
                var failures = random.Next(5);
                var features = new ChurnFeatures(10, 10, 30, 2, 5, 3, 1, random.NextDouble(), failures, 0, random.Next(9) + (week == 0 ? 20 : 0), 0, 0, 0, 0, 0);
                var isChurned = random.NextDouble() < 0.02 + (0.2 * failures);
                yield return new($"s-{subscriber}", RunDate.AddDays(7 * week), features, week == 0 ? null : isChurned);
            }
        }
    }

    private static Subscriber SubscriberOf(int at) =>
        new($"s-{at}", at % 2 == 0 ? "Basic" : "Premium", 10m, new(2023, 7, 1), RunDate, at % 10 == 0 ? "Peru" : "Italy", 30, null, "Tablet");

    private static ChurnScoreRow Score(int at, DateOnly runDate) => new($"{at}", runDate, at / 100.0, ChurnBands.Low, [], 1m, 7, runDate.AddDays(-14), Alias.Champion);

    private static ChurnCall Call(int at, DateOnly runDate, bool isHeldOut) => new($"{at}", runDate, isHeldOut ? null : at, isHeldOut, ChurnBands.Medium, at / 100.0, 1m, [], 7);

    private static SubscriptionEvent Cancelled(int at, DateOnly day)
    {
        var when = new DateTimeOffset(day, new(12, 0), TimeSpan.Zero);
        return new($"{at}", SubscriptionEvent.Cancelled, $"{at}", "Basic", null, 10m, null, null, null, null, null, when, when);
    }
}
