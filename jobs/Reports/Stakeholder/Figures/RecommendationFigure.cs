using System.Globalization;
using Reelhouse.Jobs.Reports.Charts;
using Reelhouse.Jobs.Reports.Pages;
using Reelhouse.Jobs.Scores.Recommendations;

namespace Reelhouse.Jobs.Reports.Stakeholder.Figures;

internal static class RecommendationFigure
{
    private const string QualityId = "recommendation-quality";
    private const string QualityTitle = "How well titles are recommended";
    private const string TitlesId = "recommended-titles";
    private const string TitlesTitle = "Titles recommended most";
    private const int Drawn = 10;

    public static Figure Quality(StakeholderReport report)
    {
        var methods = report.RecommendationQuality.OrderByDescending(row => row.Ndcg).ThenBy(row => row.Method, StringComparer.Ordinal).ToList();
        return methods.Count == 0
            ? Figure.Empty(QualityId, QualityTitle, "no week of plays follows others that could be learnt from.")
            : new Figure(QualityId, QualityTitle, CaptionOf(methods), QualityChartOf(methods), QualityTableOf(methods));
    }

    public static Figure Titles(StakeholderReport report)
    {
        var titles = report.RecommendedTitles.OrderByDescending(row => row.SubscriberCount).ThenBy(row => row.Name, StringComparer.Ordinal).ToList();
        return titles.Count == 0
            ? Figure.Empty(TitlesId, TitlesTitle, "nobody has watched anything.")
            : new Figure(TitlesId, TitlesTitle, "By how many subscribers they are recommended to, of those who have not watched them.", TitlesChartOf(titles), TitlesTableOf(titles));
    }

    private static string CaptionOf(List<MethodQuality> methods)
    {
        var best = methods[0];
        var figures = string.Join(", ", methods.Select(row => $"{row.Method} {Wording.Percent(row.HitRate)}"));
        return $"Of {Wording.Count(best.SubscriberCount)} subscribers so many watched one of their {best.K} titles in the last week, from which nothing was learnt: {figures}. "
            + $"“{best.Method}” orders titles best, so it is what recommends.";
    }

    private static BarChart QualityChartOf(IEnumerable<MethodQuality> methods) =>
        BarChart.Of([.. methods.Select(row => new ChartPoint(row.Method, row.HitRate, Wording.Percent(row.HitRate)))]);

    private static DataTable QualityTableOf(IEnumerable<MethodQuality> methods) => DataTable.Of(
        methods,
        new Column<MethodQuality>("Method", row => row.Method),
        new Column<MethodQuality>("Hit rate", row => Wording.Percent(row.HitRate), IsNumber: true),
        new Column<MethodQuality>("NDCG", row => row.Ndcg.ToString("0.000", CultureInfo.InvariantCulture), IsNumber: true),
        new Column<MethodQuality>("Subscribers", row => Wording.Count(row.SubscriberCount), IsNumber: true));

    private static BarChart TitlesChartOf(IEnumerable<RecommendedTitle> titles) =>
        BarChart.Of([.. titles.Take(Drawn).Select(row => new ChartPoint(row.Name, row.SubscriberCount, Wording.Count(row.SubscriberCount)))]);

    private static DataTable TitlesTableOf(IEnumerable<RecommendedTitle> titles) => DataTable.Of(
        titles,
        new Column<RecommendedTitle>("Title", row => row.Name),
        new Column<RecommendedTitle>("Genres", row => row.GenreCombination),
        new Column<RecommendedTitle>("Subscribers", row => Wording.Count(row.SubscriberCount), IsNumber: true));
}
