using Reelhouse.Jobs.Silver.PlaybackSessions;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Gold.FctPlayback;

internal sealed class FctPlaybackJob() : TableJob<Playback>(stage: 4)
{
    protected override IReadOnlyList<TableInput> Inputs => [Input.Of<PlaybackSession>()];

    protected override Checks<Playback> Checks => FctPlaybackChecks.All;

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) => FctPlaybackTransform.Apply(inputs.Of<PlaybackSession>());
}
