using Reelhouse.Jobs.Bronze.PlaybackEvents;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Silver.PlaybackEvents;

internal sealed class PlaybackEventsJob() : TableJob<PlaybackEvent>(stage: 3)
{
    protected override IReadOnlyList<TableInput> Inputs => [Input.Of<PlaybackMessage>()];

    protected override Checks<PlaybackEvent> Checks => PlaybackEventsChecks.All;

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) => PlaybackEventsTransform.Apply(inputs.Of<PlaybackMessage>());
}
