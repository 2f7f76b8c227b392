using Reelhouse.Jobs.Silver.PlaybackEvents;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Silver.PlaybackSessions;

internal sealed class PlaybackSessionsJob() : TableJob<PlaybackEvent, PlaybackSession>(stage: 3)
{
    protected override IReadOnlyList<TableInput> Inputs => [Input.Of<PlaybackEvent>()];

    protected override Column Measure => Sum("event_count");

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) => inputs.Of<PlaybackEvent>();

    protected override DataFrame Publish(DataFrame accepted, InputFrames inputs, JobContext context) => PlaybackSessionsTransform.Apply(accepted);
}
