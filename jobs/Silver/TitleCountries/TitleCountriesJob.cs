using Reelhouse.Jobs.Bronze.Titles;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Silver.TitleCountries;

internal sealed class TitleCountriesJob() : TableJob<TitleCountryList, TitleCountry>(stage: 3)
{
    protected override IReadOnlyList<TableInput> Inputs => [Input.Newest<DeliveredTitle>()];

    protected override Checks<TitleCountryList> Checks => TitleCountriesChecks.All;

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) => TitleCountriesTransform.Apply(inputs.Of<DeliveredTitle>());

    protected override DataFrame Publish(DataFrame accepted, InputFrames inputs, JobContext context) => TitleCountriesTransform.Explode(accepted);
}
