using Reelhouse.Jobs.Silver.TitleGenres;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Gold.DimGenre;

internal sealed class DimGenreJob() : TableJob<TitleGenre, GenreRow>(stage: 4)
{
    protected override IReadOnlyList<TableInput> Inputs => [Input.Of<TitleGenre>()];

    protected override Column Measure => Sum("title_count");

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) => inputs.Of<TitleGenre>();

    protected override DataFrame Publish(DataFrame accepted, InputFrames inputs, JobContext context) => DimGenreTransform.Apply(accepted);
}
