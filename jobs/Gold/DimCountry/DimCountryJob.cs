using Reelhouse.Jobs.Silver.Subscribers;
using Reelhouse.Jobs.Silver.TitleCountries;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Gold.DimCountry;

internal sealed class DimCountryJob() : TableJob<CountryMention, CountryRow>(stage: 4)
{
    protected override IReadOnlyList<TableInput> Inputs => [Input.Of<TitleCountry>(), Input.Of<Subscriber>()];

    protected override Column Measure => Sum(Col("title_count") + Col("subscriber_count"));

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) => DimCountryTransform.Mentions(inputs.Of<TitleCountry>(), inputs.Of<Subscriber>());

    protected override DataFrame Publish(DataFrame accepted, InputFrames inputs, JobContext context) => DimCountryTransform.Apply(accepted);
}
