using Reelhouse.Jobs.Scores.Churn;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Scores.ChurnCalls;

internal sealed class ChurnCallsJob() : TableJob<ChurnCallCandidate, ChurnCall>(stage: 7)
{
    protected override IReadOnlyList<TableInput> Inputs => [Input.Of<ChurnScoreRow>()];

    protected override Checks<ChurnCallCandidate> Checks => ChurnCallChecks.All;

    protected override bool IsOneToOne => true;

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) => ChurnCallTransform.Candidates(inputs.Of<ChurnScoreRow>(), context.RunDate);

    protected override DataFrame Publish(DataFrame accepted, InputFrames inputs, JobContext context) => ChurnCallTransform.Apply(accepted);

    protected override bool KeepsOtherRunDates => true;
}
