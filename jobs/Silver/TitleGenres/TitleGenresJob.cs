using Reelhouse.Jobs.Bronze.Titles;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Silver.TitleGenres;

internal sealed class TitleGenresJob() : TableJob<TitleGenreList, TitleGenre>(stage: 3)
{
    protected override IReadOnlyList<TableInput> Inputs => [Input.Newest<DeliveredTitle>()];

    protected override Checks<TitleGenreList> Checks => TitleGenresChecks.All;

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) => TitleGenresTransform.Apply(inputs.Of<DeliveredTitle>());

    protected override DataFrame Publish(DataFrame accepted, InputFrames inputs, JobContext context) => TitleGenresTransform.Explode(accepted);
}
