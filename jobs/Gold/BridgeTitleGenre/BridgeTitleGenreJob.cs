using Reelhouse.Jobs.Silver.TitleGenres;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Gold.BridgeTitleGenre;

internal sealed class BridgeTitleGenreJob() : TableJob<TitleGenreRow>(stage: 4)
{
    protected override IReadOnlyList<TableInput> Inputs => [Input.Of<TitleGenre>()];

    protected override Checks<TitleGenreRow> Checks => BridgeTitleGenreChecks.All;

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) => BridgeTitleGenreTransform.Apply(inputs.Of<TitleGenre>());
}
