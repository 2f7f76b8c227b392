using Reelhouse.Jobs.Gold.DimTitle;
using Reelhouse.Jobs.Scores.Recommendations;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Reports.Stakeholder;

/// <summary>Reads which titles are recommended most.</summary>
internal sealed class RecommendationQueries(ReportTables tables)
{
    private const int MostTitles = 20;

    public async Task<IReadOnlyList<RecommendedTitle>> TitlesAsync(CancellationToken cancellationToken)
    {
        var recommendations = await tables.FrameAsync<Recommendation>(cancellationToken).ConfigureAwait(false);
        var titles = await tables.FrameAsync<TitleRow>(cancellationToken).ConfigureAwait(false);
        return await recommendations.GroupBy("title_id").Agg(Count(Lit(1)).As("subscriber_count"))
            .Join(titles, ["title_id"])
            .OrderBy(Col("subscriber_count").Desc(), Col("title_id").Asc())
            .Limit(MostTitles)
            .Select("name", "genre_combination", "subscriber_count")
            .CollectAsync<RecommendedTitle>(cancellationToken).ConfigureAwait(false);
    }
}
