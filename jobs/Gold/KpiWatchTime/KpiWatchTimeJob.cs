using Reelhouse.Jobs.Gold.FctPlayback;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Gold.KpiWatchTime;

internal sealed class KpiWatchTimeJob() : TableJob<Playback, WatchTime>(stage: 5)
{
    protected override IReadOnlyList<TableInput> Inputs => [Input.Of<Playback>()];

    protected override Column Measure => Sum("session_count");

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) => inputs.Of<Playback>();

    protected override DataFrame Publish(DataFrame accepted, InputFrames inputs, JobContext context) => KpiWatchTimeTransform.Apply(accepted);
}
