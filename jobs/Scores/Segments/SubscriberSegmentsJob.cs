using Reelhouse.Jobs.Gold.FctPayment;
using Reelhouse.Jobs.Silver.PlaybackEvents;
using Reelhouse.Jobs.Silver.Subscribers;
using Reelhouse.Jobs.Tables;
using Reelhouse.Segments;
using Reelhouse.Segments.Clusters;
using Reelhouse.Segments.Rfm;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Scores.Segments;

internal sealed class SubscriberSegmentsJob() : TableJob<SegmentSubject, SubscriberSegment>(stage: 6)
{
    protected override IReadOnlyList<TableInput> Inputs => [.. SubscribersThere.Inputs, Input.LookUp<PlaybackEvent>(), Input.LookUp<Payment>()];

    protected override Checks<SegmentSubject> Checks => SubscriberSegmentsChecks.All;

    protected override Column Measure => Count(Lit(1));

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) =>
        SubscriberSegmentsTransform.Subjects(inputs.Of<Subscriber>(), SubscribersThere.On(context.RunDate, inputs));

    protected override async Task<PublishedRows> PublishAsync(DataFrame accepted, InputFrames inputs, JobContext context, CancellationToken cancellationToken)
    {
        var activity = SegmentActivity.Known(inputs.Of<PlaybackEvent>(), inputs.Of<Payment>(), context.RunDate);
        var scored = RfmScoring.Apply(SegmentActivity.Features(accepted, activity));
        var clusters = await SubscriberClusters.FitAsync(scored, cancellationToken).ConfigureAwait(false);
        return new(SubscriberSegmentsTransform.Apply(clusters.Rows, context.RunDate), clusters);
    }

    protected override bool DependsOnRunDate => true;
}
