using Reelhouse.Jobs.Gold.DimTitle;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Gold.KpiCatalogueByRating;

internal sealed class KpiCatalogueByRatingJob() : TableJob<TitleRow, RatingTitles>(stage: 5)
{
    protected override IReadOnlyList<TableInput> Inputs => [Input.Of<TitleRow>()];

    protected override Column Measure => Sum("title_count");

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) => inputs.Of<TitleRow>();

    protected override DataFrame Publish(DataFrame accepted, InputFrames inputs, JobContext context) => KpiCatalogueByRatingTransform.Apply(accepted);
}
