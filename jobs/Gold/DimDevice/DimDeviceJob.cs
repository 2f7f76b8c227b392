using Reelhouse.Jobs.Silver.PlaybackSessions;
using Reelhouse.Jobs.Silver.Subscribers;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Gold.DimDevice;

internal sealed class DimDeviceJob() : TableJob<DeviceMention, DeviceRow>(stage: 4)
{
    protected override IReadOnlyList<TableInput> Inputs => [Input.Of<PlaybackSession>(), Input.Of<Subscriber>()];

    protected override Column Measure => Sum(Col("session_count") + Col("subscriber_count"));

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) => DimDeviceTransform.Mentions(inputs.Of<PlaybackSession>(), inputs.Of<Subscriber>());

    protected override DataFrame Publish(DataFrame accepted, InputFrames inputs, JobContext context) => DimDeviceTransform.Apply(accepted);
}
