using Reelhouse.Jobs.Gold.DimTitle;
using Reelhouse.Jobs.Silver.TitleCountries;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Gold.KpiCountryComparisonByQuarter;

internal sealed class KpiCountryComparisonByQuarterJob() : TableJob<AddedTitle, QuarterTitles>(stage: 5)
{
    protected override IReadOnlyList<TableInput> Inputs => [Input.Of<TitleCountry>(), Input.LookUp<TitleRow>()];

    protected override Checks<AddedTitle> Checks => KpiCountryComparisonByQuarterChecks.All;

    protected override Column Measure => Sum("title_count");

    protected override Task<IReadOnlyDictionary<string, string>> DependsOnAsync(JobContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string> { ["countries"] = string.Join(", ", context.Settings.Kpi.ComparedCountries) });

    protected override DataFrame Candidates(InputFrames inputs, JobContext context) => KpiCountryComparisonByQuarterTransform.Added(inputs.Of<TitleCountry>(), inputs.Of<TitleRow>(), context.Settings.Kpi.ComparedCountries);

    protected override DataFrame Publish(DataFrame accepted, InputFrames inputs, JobContext context) => KpiCountryComparisonByQuarterTransform.Apply(accepted);
}
