using Reelhouse.Churn;
using Reelhouse.Jobs.Silver.PaymentEvents;
using Reelhouse.Jobs.Silver.PlaybackEvents;
using Reelhouse.Jobs.Silver.Subscribers;
using Reelhouse.Jobs.Silver.SubscriptionEvents;
using Reelhouse.Jobs.Silver.SupportTickets;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Features.Churn;

internal sealed class ChurnFeaturesJob() : TableJob<ChurnSubject, ChurnFeaturesRow>(stage: 6)
{
    protected override IReadOnlyList<TableInput> Inputs =>
    [
        Input.Of<Subscriber>(), Input.LookUp<SubscriptionEvent>(), Input.LookUp<PlaybackEvent>(), Input.LookUp<PaymentEvent>(), Input.LookUp<SupportTicket>(),
    ];

    protected override Checks<ChurnSubject> Checks => ChurnFeaturesChecks.All;

    protected override Column Measure => CountDistinct("subscriber_id");

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) =>
        ChurnFeaturesTransform.Subjects(inputs.Of<Subscriber>(), inputs.Of<SubscriptionEvent>(), Days(inputs, context));

    protected override DataFrame Publish(DataFrame accepted, InputFrames inputs, JobContext context)
    {
        var days = Days(inputs, context);
        var snapshots = ChurnSnapshots.Of(accepted, inputs.Of<SubscriptionEvent>(), days);
        var activity = ChurnActivity.Known(inputs.Of<PlaybackEvent>(), inputs.Of<PaymentEvent>(), inputs.Of<SupportTicket>(), days);
        return ChurnSnapshots.WithLabel(ChurnSnapshots.WithFeatures(snapshots, activity), inputs.Of<SubscriptionEvent>(), context.RunDate);
    }

    protected override bool DependsOnRunDate => true;

    private static DataFrame Days(InputFrames inputs, JobContext context) => ChurnFeaturesTransform.Days(inputs.Of<PlaybackEvent>(), context.RunDate);
}
