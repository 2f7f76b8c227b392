using Reelhouse.Jobs.Gold.BridgeTitleGenre;
using Reelhouse.Jobs.Gold.FctPlayback;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Gold.KpiPopularGenres;

internal sealed class KpiPopularGenresJob() : TableJob<PlaybackGenres, PopularGenre>(stage: 5)
{
    protected override IReadOnlyList<TableInput> Inputs => [Input.Of<Playback>(), Input.LookUp<TitleGenreRow>()];

    protected override Checks<PlaybackGenres> Checks => KpiPopularGenresChecks.All;

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) => KpiPopularGenresTransform.WithGenres(inputs.Of<Playback>(), inputs.Of<TitleGenreRow>());

    protected override DataFrame Publish(DataFrame accepted, InputFrames inputs, JobContext context) => KpiPopularGenresTransform.Apply(accepted);
}
