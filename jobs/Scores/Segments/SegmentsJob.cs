using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Scores.Segments;

internal sealed class SegmentsJob() : TableJob<SubscriberSegment, Segment>(stage: 6)
{
    protected override IReadOnlyList<TableInput> Inputs => [Input.Of<SubscriberSegment>()];

    protected override Column Measure => Sum(When(Col("kind") == Segment.Rfm, Col("subscriber_count")));

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) => inputs.Of<SubscriberSegment>();

    protected override DataFrame Publish(DataFrame accepted, InputFrames inputs, JobContext context) => SegmentsTransform.Apply(accepted);
}
