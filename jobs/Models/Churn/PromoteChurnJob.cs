using Reelhouse.Churn;
using Reelhouse.Churn.Promotion;
using Reelhouse.JobEvents;
using Reelhouse.Jobs.Features.Churn;
using Reelhouse.Jobs.Models.Decisions;
using Reelhouse.Jobs.Silver.Subscribers;
using Reelhouse.Jobs.Tables;
using Reelhouse.Registry;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Models.Churn;

/// <summary>
/// The gate: judges the challenger once, beside the champion, by subscribers that neither has seen, and promotes it if it passes. The decision is written first, then carried out,
/// then noted with the version, so that a run that is cut short is made good and one that a person took back is not repeated.
/// </summary>
internal sealed class PromoteChurnJob : IJob
{
    private const string CarriedOut = "reelhouse.decision";

    public int Stage => 7;

    public string Name => Table<PromotionDecision>.Name;

    public IReadOnlyList<string> Reads => [Table<ChurnFeaturesRow>.Name, Table<Subscriber>.Name];

    public IReadOnlyList<string> Writes => [Table<PromotionDecision>.Name];

    public Needs Needs => Needs.Spark | Needs.Registry;

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var features = await context.Lake.LastCommitAsync(Table<ChurnFeaturesRow>.Name, cancellationToken).ConfigureAwait(false);
        var subscribers = await context.Lake.LastCommitAsync(Table<Subscriber>.Name, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<TableVersion> read = [features.TableVersion, subscribers.TableVersion];
        var decisions = new PromotionDecisions(context.Lake);
        await decisions.PrepareAsync(cancellationToken).ConfigureAwait(false);
        if (await context.Registry.FindAsync(TrainChurnJob.Model, Alias.Challenger, cancellationToken).ConfigureAwait(false) is not { } challenger) return JobOutcome.Unchanged(new(0, 0)) with { Read = read };
        if (challenger.Tags.ContainsKey(CarriedOut)) return JobOutcome.Unchanged(new(1, 1)) with { Read = read };

        var id = $"gate/{challenger}";
        var decision = await decisions.FindAsync(id, cancellationToken).ConfigureAwait(false);
        if (decision is null)
        {
            decision = await DecideAsync(id, context, challenger, features, subscribers, cancellationToken).ConfigureAwait(false);
            await decisions.AddAsync(decision, cancellationToken).ConfigureAwait(false);
            // Of two gates at once the first decides.
            decision = (await decisions.FindAsync(id, cancellationToken).ConfigureAwait(false))!;
        }

        // Where somebody has made another version the champion since, theirs is the later word.
        var champion = await context.Champions.RefreshAsync(challenger.Name, cancellationToken).ConfigureAwait(false);
        if (decision.Action == PromotionDecision.Promote && champion?.Version == decision.ChampionVersion)
        {
            await context.Registry.PromoteAsync(challenger.Name, challenger.Version, cancellationToken).ConfigureAwait(false);
            await context.Champions.RefreshAsync(challenger.Name, cancellationToken).ConfigureAwait(false);
        }

        await context.Registry.SetTagAsync(challenger.Name, challenger.Version, CarriedOut, decision.Action, cancellationToken).ConfigureAwait(false);
        var commit = await context.Lake.LastCommitAsync(Table<PromotionDecision>.Name, cancellationToken).ConfigureAwait(false);
        return JobOutcome.Succeeded(new(1, 1)) with { Read = read, Written = [commit.TableVersion] };
    }

    private static async Task<PromotionDecision> DecideAsync(
        string id, JobContext context, ModelVersion challenger, TableCommit featuresTable, TableCommit subscribersTable, CancellationToken cancellationToken)
    {
        var champion = await context.Champions.FindAsync(challenger.Name, cancellationToken).ConfigureAwait(false);
        var (judgedDate, subscribers) = await JudgedAsync(context.Lake, featuresTable, subscribersTable, cancellationToken).ConfigureAwait(false);
        var verdict = Unseen(judgedDate, challenger) is { IsPassed: false } seen ? new GateVerdict([seen])
            : champion is not null && Unseen(judgedDate, champion) is { IsPassed: false } known ? new GateVerdict([known])
            : await JudgeAsync(context.Registry, challenger, champion, subscribers, cancellationToken).ConfigureAwait(false);
        return new(
            id,
            challenger.Name,
            challenger.Version,
            champion?.Version,
            verdict.IsPromoted ? PromotionDecision.Promote : PromotionDecision.Refuse,
            context.RunDate,
            judgedDate,
            subscribers.Count,
            subscribers.Count(subscriber => subscriber.IsChurned),
            verdict.Auc?.Value,
            verdict.ChampionAuc,
            verdict.Difference?.Value,
            Finite(verdict.Difference?.Low),
            Finite(verdict.Difference?.High),
            verdict.Judgement?.Lift,
            [.. verdict.Judgement?.Calibration.Select(bin => new CalibrationTenth(bin.Count, bin.Foretold, bin.Came)) ?? []],
            [.. verdict.Checks.Select(check => $"{(check.IsPassed ? "passed" : "failed")}: {check.Name}: {check.Finding}")],
            TimeProvider.System.GetUtcNow());
    }

    private static async Task<GateVerdict> JudgeAsync(IModelRegistry registry, ModelVersion challenger, ModelVersion? champion, IReadOnlyList<JudgedSubscriber> subscribers, CancellationToken cancellationToken)
    {
        var features = subscribers.Select(subscriber => subscriber.Features).ToList();
        var scorer = await ChurnChampion.LoadAsync(registry, challenger, cancellationToken).ConfigureAwait(false);
        var former = champion is null ? null : await ChurnChampion.LoadAsync(registry, champion, cancellationToken).ConfigureAwait(false);
        var rows = new GateRows(
            [.. subscribers.Select(subscriber => subscriber.IsChurned)],
            [.. scorer.Score(features).Select(score => score.Score)],
            former?.Score(features).Select(score => score.Score).ToList(),
            new Dictionary<string, IReadOnlyList<string>>
            {
                ["plan"] = [.. subscribers.Select(subscriber => subscriber.Plan)],
                ["country"] = [.. subscribers.Select(subscriber => subscriber.Country)],
                ["device"] = [.. subscribers.Select(subscriber => subscriber.Device)],
            });
        var microseconds = features.Count == 0 ? [] : ScoringTime.Microseconds(scorer, features, TimeProvider.System);
        return PromotionGate.Judge(rows, microseconds, new());
    }

    /// <summary>Subscribers on the last day whose outcome is known.</summary>
    private static async Task<(DateOnly? Day, IReadOnlyList<JudgedSubscriber> Subscribers)> JudgedAsync(
        Lake lake, TableCommit featuresTable, TableCommit subscribersTable, CancellationToken cancellationToken)
    {
        var labelled = (await lake.ReadAsync(featuresTable.Table, featuresTable.Version, cancellationToken).ConfigureAwait(false)).Filter(Col("is_churned").IsNotNull());
        var day = (await labelled.Agg(Max("as_of_date").As("day")).CollectAsync(cancellationToken).ConfigureAwait(false))[0].GetAs<DateOnly?>("day");
        if (day is null) return (null, []);
        var slices = (await lake.ReadAsync(subscribersTable.Table, subscribersTable.Version, cancellationToken).ConfigureAwait(false)).Select("subscriber_id", "plan", "country", "device");
        var rows = await labelled.Filter(Col("as_of_date") == Lit(day.Value)).Join(slices, ["subscriber_id"]).OrderBy("subscriber_id")
            .CollectAsync<JudgedSubscriber>(cancellationToken).ConfigureAwait(false);
        return (day, rows);
    }

    private static GateCheck Unseen(DateOnly? judgedDate, ModelVersion version)
    {
        var learntTo = ChurnChampion.LearntTo(version);
        return new(
            "unseen",
            judgedDate >= learntTo?.AddDays(ChurnSnapshots.HorizonDays),
            learntTo is null ? $"{version} does not say which days it has learnt from" : FormattableString.Invariant($"the last day whose outcome is known is {judgedDate:yyyy-MM-dd}; {version} has learnt from days to {learntTo:yyyy-MM-dd} and the weeks that followed"));
    }

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
