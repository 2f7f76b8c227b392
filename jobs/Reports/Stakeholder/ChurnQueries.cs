using Reelhouse.Jobs.Models.Churn;
using Reelhouse.Jobs.Models.Decisions;
using Reelhouse.Jobs.Scores.Churn;
using Reelhouse.Jobs.Scores.ChurnCalls;
using Reelhouse.Jobs.Scores.ChurnDrift;
using Reelhouse.Jobs.Scores.ChurnJudgement;
using Reelhouse.Jobs.Scores.Segments;
using Reelhouse.Jobs.Tables;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Reports.Stakeholder;

/// <summary>Reads who will leave by a run date's scores, and how far that can be trusted.</summary>
internal sealed class ChurnQueries(ReportTables tables)
{
    public static IReadOnlyList<string> Tables { get; } =
    [
        Table<ChurnScoreRow>.Name, Table<ChurnCall>.Name, Table<SubscriberSegment>.Name, Table<ChurnTrainingRow>.Name, Table<PromotionDecision>.Name, Table<ChurnDriftRow>.Name, Table<ChurnJudgementRow>.Name,
    ];

    public async Task<ChurnOutlook> ReadAsync(DateOnly runDate, CancellationToken cancellationToken)
    {
        var risks = RisksAsync(runDate, cancellationToken);
        var training = tables.RowsAsync<ChurnTrainingRow>(cancellationToken);
        var decisions = tables.RowsAsync<PromotionDecision>(Col("model") == TrainChurnJob.Model, cancellationToken);
        var drift = tables.RowsAsync<ChurnDriftRow>((Col("run_date") == Lit(runDate)) & ((Col("slice") == "all") | Col("status").IsIn("warn", "fail")), cancellationToken);
        var judgements = tables.RowsAsync<ChurnJudgementRow>(cancellationToken);
        await Task.WhenAll(risks, training, decisions, drift, judgements).ConfigureAwait(false);
        return new(
            await risks.ConfigureAwait(false),
            await training.ConfigureAwait(false),
            await decisions.ConfigureAwait(false),
            await drift.ConfigureAwait(false),
            await judgements.ConfigureAwait(false));
    }

    private async Task<List<SegmentRisk>> RisksAsync(DateOnly runDate, CancellationToken cancellationToken)
    {
        var scores = (await tables.FrameAsync<ChurnScoreRow>(cancellationToken).ConfigureAwait(false)).Filter(Col("run_date") == Lit(runDate));
        var calls = (await tables.FrameAsync<ChurnCall>(cancellationToken).ConfigureAwait(false)).Filter(Col("run_date") == Lit(runDate)).Select("subscriber_id", "is_held_out");
        var segments = (await tables.FrameAsync<SubscriberSegment>(cancellationToken).ConfigureAwait(false)).Select("subscriber_id", "rfm_segment");
        return await scores.Join(segments, ["subscriber_id"], "left").Join(calls, ["subscriber_id"], "left")
            .GroupBy(Coalesce(Col("rfm_segment"), Lit("none")).As("segment"))
            .Agg(
                Count(Lit(1)).As("subscriber_count"),
                Avg("score").As("mean_score"),
                Sum("revenue_at_risk_usd").As("revenue_at_risk_usd"),
                CountIf(!Col("is_held_out")).As("call_count"),
                CountIf(Col("is_held_out")).As("held_out_count"),
                Expr("mode(regexp_replace(regexp_replace(reasons[0], ': [0-9.]+$', ''), '[0-9][0-9.]*', '…'), true) FILTER (WHERE is_held_out IS NOT NULL)").As("reason"))
            .CollectAsync<SegmentRisk>(cancellationToken).ConfigureAwait(false);
    }
}
