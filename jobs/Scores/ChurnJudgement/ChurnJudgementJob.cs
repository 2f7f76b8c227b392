using Reelhouse.Churn;
using Reelhouse.Jobs.Scores.Churn;
using Reelhouse.Jobs.Scores.ChurnCalls;
using Reelhouse.Jobs.Silver.SubscriptionEvents;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Scores.ChurnJudgement;

internal sealed class ChurnJudgementJob() : TableJob<JudgedScore, ChurnJudgementRow>(stage: 7)
{
    public override Needs Needs => Needs.Spark | Needs.Functions;

    protected override IReadOnlyList<TableInput> Inputs => [Input.Of<ChurnScoreRow>(), Input.LookUp<ChurnCall>(), Input.LookUp<SubscriptionEvent>()];

    protected override Checks<JudgedScore> Checks => ChurnJudgementChecks.All;

    protected override Column Measure => Sum("scored_count");

    protected override DataFrame Candidates(InputFrames inputs, JobContext context)
    {
        var calls = inputs.Of<ChurnCall>().Select("subscriber_id", "run_date", "is_held_out");
        var scores = inputs.Of<ChurnScoreRow>().Join(calls, ["subscriber_id", "run_date"], "left")
            .Select(Col("subscriber_id"), Col("run_date").As("as_of_date"), Col("model_version"), Col("score"), IsForetold.As("is_foretold"), Col("is_held_out"));
        return ChurnSnapshots.WithLabel(scores, inputs.Of<SubscriptionEvent>(), context.RunDate).WithColumnRenamed("as_of_date", "run_date");
    }

    // An earlier day that is run again is scored by a model that may have learnt what came of it.
    private static Column IsForetold => Coalesce(Col("run_date") >= DateAdd("learnt_to", ChurnSnapshots.HorizonDays), Lit(false));

    protected override DataFrame Publish(DataFrame accepted, InputFrames inputs, JobContext context) =>
        accepted.GroupBy("run_date", "model_version").FlatMapGroups((IEnumerable<JudgedScore> scores) => new[] { JudgedScore.Judge(scores) });

    protected override bool DependsOnRunDate => true;
}
