using Reelhouse.Jobs.Silver.TitleCountries;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Gold.KpiCatalogueByCountry;

internal sealed class KpiCatalogueByCountryJob() : TableJob<TitleCountry, CountryTitles>(stage: 5)
{
    protected override IReadOnlyList<TableInput> Inputs => [Input.Of<TitleCountry>()];

    protected override Column Measure => Sum("title_count");

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) => inputs.Of<TitleCountry>();

    protected override DataFrame Publish(DataFrame accepted, InputFrames inputs, JobContext context) => KpiCatalogueByCountryTransform.Apply(accepted);
}
