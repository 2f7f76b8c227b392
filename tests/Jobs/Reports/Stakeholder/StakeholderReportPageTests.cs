using System.Text.RegularExpressions;
using Reelhouse.Jobs.Reports.Stakeholder;

namespace Reelhouse.Jobs.Tests.Reports.Stakeholder;

public sealed partial class StakeholderReportPageTests
{
    private static readonly string Page = StakeholderReportPage.Render(Some.Report(), Some.Stamp());

    [Theory]
    [InlineData("Total revenue", "$321,028")]
    [InlineData("Most popular plan", "Basic")]
    [InlineData("Titles rated TV-MA", "3,207")]
    [InlineData("Titles in the top 3 genre combinations", "1,055")]
    [InlineData("Titles from India", "1,046")]
    [InlineData("Titles from United States", "3,690")]
    public void a_headline_figure_stands_beside_its_name(string name, string figure) =>
        Assert.Contains($"""<dt>{name}</dt><dd class="figure">{figure}</dd>""", Page, StringComparison.Ordinal);

    [Theory]
    [InlineData("999 subscribers, from $10 a month")]
    [InlineData("from 2,500 subscribers since they joined")]
    [InlineData("52.0% of all rated titles")]
    [InlineData("number 2 of 3 countries")]
    [InlineData("Dramas, International Movies 362 · Documentaries 359 · Stand-Up Comedy 334")]
    public void a_headline_figure_is_placed_in_a_few_words(string words) => Assert.Contains(words, Text(Page), StringComparison.Ordinal);

    [Theory]
    [InlineData("May 2023", "$299,000", "2,301")]
    [InlineData("Jun 2023", "$22,000", "1,801")]
    [InlineData("Jul 2023", "$28", "2")]
    [InlineData("Standard", "768", "$12.50", "$99,203")]
    [InlineData("Premium", "733", "$14", "$94,344")]
    [InlineData("29 July 2023", "2,511 h", "5,011", "2,505")]
    [InlineData("31 July 2023", "57.3 h", "121", "60")]
    [InlineData("Dramas", "4,790 h", "9,001")]
    [InlineData("Documentaries", "81.5 h", "310")]
    [InlineData("Jun 2023", "2,480", "12", "62", "2.5%")]
    [InlineData("Jul 2023", "2,430", "31", "87", "3.6%")]
    [InlineData("TV-14", "2,160")]
    [InlineData("(none)", "4")]
    [InlineData("Kids' TV", "220")]
    [InlineData("Canada", "445")]
    [InlineData("Q4 2019", "98", "303")]
    [InlineData("Q2 2020", "0", "184")]
    [InlineData("hibernating", "Have not watched lately", "665", "28.0%", "3.8 h", "$129")]
    [InlineData("watches often", "Sessions: 14.8 on average, of all 8.6", "606", "25.5%", "16 h", "$121")]
    [InlineData("most popular", "28.3%", "0.088", "1,834")]
    [InlineData("Bulbbul", "Horror Movies", "2,013")]
    [InlineData("hibernating", "665", "3.1%", "$1,204", "31", "last watched … days ago")]
    [InlineData("model", "0.684", "0.601", "0.767", "–")]
    [InlineData("hazard", "0.702", "0.620", "0.784", "+0.018 (-0.011 to +0.047)")]
    [InlineData("1,213", "3.0%", "2.8%")]
    [InlineData("watched hours month", "0.847", "fail")]
    [InlineData("plan Basic", "watched hours month", "0.861", "fail")]
    [InlineData("24 Jul", "1", "2,400", "1.7%", "1.7%", "0.713", "16 of 320", "8 of 80", "+5.0 (-0.7 to +13.5)")]
    [InlineData("playback_events", "message is JSON", "214")]
    [InlineData("Greenleaf", "s2021", "–", "title id is unique")]
    [InlineData("Louis C.K. 2017", "s5542", "74 min", "rating is a rating")]
    public void every_figure_of_the_report_is_a_row_of_a_table(params string[] cells) => Assert.Contains(string.Join('|', cells), RowsOf(Page));

    [Fact]
    public void the_method_that_orders_titles_best_is_said_to_recommend() =>
        Assert.Contains("most popular 28.3%, ALS 24.4%. “most popular” orders titles best", Text(Page), StringComparison.Ordinal);

    [Fact]
    public void who_will_leave_and_by_which_model_is_said_in_words()
    {
        Assert.Contains("23 of 933 subscribers are expected to leave within a week, and with them $1,514 of a year's revenue. 31 are on the list to call; 8 like them are held out", Text(Page), StringComparison.Ordinal);
        Assert.Contains("Version 1 was admitted: judged with no model before it, by 2,413 subscribers of 24 Jul, of whom 39 left. On 12 Jul version 2 was made the champion by hand (it is newer).", Text(Page), StringComparison.Ordinal);
        Assert.Contains("Version 1, by the subscribers that it was judged by: of the tenth with the highest scores 3.1 times as many left as of all.", Text(Page), StringComparison.Ordinal);
    }

    [Fact]
    public void a_quarter_in_which_neither_country_gained_a_title_is_a_row_of_zeros() => Assert.Contains("Q1 2020|0|0", RowsOf(Page));

    [Fact]
    public void the_footer_names_the_run_and_the_version_of_each_table_read()
    {
        Assert.Contains("Run date 31 July 2023, run <code>run-7f3a</code>", Page, StringComparison.Ordinal);
        Assert.Contains("<code>gold.kpi_monthly_revenue</code> 17", Page, StringComparison.Ordinal);
        Assert.Contains("<code>quarantine.titles</code> 23", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void the_footer_defines_each_figure() =>
        Assert.All(KpiDefinition.All, definition => Assert.Contains($"{definition.Term} {definition.Meaning}", Text(Page), StringComparison.Ordinal));

    [Fact]
    public void nothing_is_fetched_from_elsewhere()
    {
        Assert.DoesNotMatch("""(?i)(src|href|action|srcset|poster)\s*=|url\(|@import|<script|<link|<iframe""", Page);
        Assert.DoesNotContain("http://", Page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("https://", Page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void hostile_text_stays_text_wherever_it_comes_from()
    {
        const string Hostile = "<script>alert(\"x\")</script>'";
        var report = Some.Report() with
        {
            RunId = Hostile,
            Genres = [new(Hostile, 1, 1, 1)],
            Plans = [new(Hostile, 1, 1, 1)],
            Countries = [new(Hostile, 1)],
            CountryComparison = [new(new(2020, 1, 1), Hostile, 1)],
            Segments = [new("rfm", Hostile, new(2023, 7, 31), Hostile, 1, 1, 0, 0, 0, 0, 0)],
            RecommendationQuality = [new(Hostile, new(2023, 7, 31), 10, 1, 0, 0, null, null, null)],
            RecommendedTitles = [new(Hostile, Hostile, 1)],
            FailedChecks = [new(Hostile, Hostile, 1)],
            QuarantinedTitles = [new(Hostile, Hostile, Hostile, Hostile)],
            Tables = [new(Hostile, 1)],
        };

        var page = StakeholderReportPage.Render(report, new ReportStamp(Hostile, Hostile));

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("alert(\"", page, StringComparison.Ordinal);
        Assert.Contains($"{Hostile}|{Hostile}|{Hostile}|{Hostile}", RowsOf(page));
    }

    [Fact]
    public void without_data_it_says_so_and_draws_no_chart()
    {
        var page = StakeholderReportPage.Render(Some.EmptyReport(), Some.Stamp());

        Assert.DoesNotContain("<svg", page, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
        Assert.Equal(22, page.Split("Nothing yet: ").Length - 1);
        Assert.Contains("None yet", page, StringComparison.Ordinal);
        Assert.Contains("Nothing: every row passed every check.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void figures_that_are_all_zero_still_draw()
    {
        var report = Some.Report() with
        {
            Revenue = [new(new(2023, 7, 1), 0, 0, 0)],
            WatchTime = [new(new(2023, 7, 1), new(2023, 7, 1), 0, 0, 0, 0, 0)],
            Genres = [new("Dramas", 0, 0, 1)],
            Churn = [new(new(2023, 7, 1), 1, 0, 0, 0)],
        };

        Assert.DoesNotMatch("NaN|Infinity|∞", StakeholderReportPage.Render(report, Some.Stamp()));
    }

    [Fact]
    public void every_chart_has_a_title_a_description_and_its_numbers_as_a_table()
    {
        var charts = Page.Split("""role="img" """).Length - 1;

        Assert.Equal(16, charts);
        Assert.Equal(charts, Regex.Count(Page, "aria-labelledby=\"([a-z-]+)-title \\1-description\">\\s*<title id=\"\\1-title\">[^<]+</title>\\s*<desc id=\"\\1-description\">[^<]+</desc>"));
        Assert.Equal(charts, Regex.Count(Page, "<details>\\s*<summary[^>]*>The numbers</summary>\\s*<div class=\"scroll\"><table"));
    }

    [Fact]
    public void the_same_report_gives_the_same_page_whatever_the_order_of_its_rows()
    {
        var shuffled = Some.Report();
        shuffled = shuffled with
        {
            Revenue = [.. shuffled.Revenue.Reverse()],
            Plans = [.. shuffled.Plans.Reverse()],
            WatchTime = [.. shuffled.WatchTime.Reverse()],
            Genres = [.. shuffled.Genres.Reverse()],
            Churn = [.. shuffled.Churn.Reverse()],
            Ratings = [.. shuffled.Ratings.Reverse()],
            GenreCombinations = [.. shuffled.GenreCombinations.Reverse()],
            Countries = [.. shuffled.Countries.Reverse()],
            CountryComparison = [.. shuffled.CountryComparison.Reverse()],
            Anomalies = [.. shuffled.Anomalies.Reverse()],
            Segments = [.. shuffled.Segments.Reverse()],
            RecommendationQuality = [.. shuffled.RecommendationQuality.Reverse()],
            RecommendedTitles = [.. shuffled.RecommendedTitles.Reverse()],
            Outlook = new([.. shuffled.Outlook.Risks.Reverse()], [.. shuffled.Outlook.Training.Reverse()], [.. shuffled.Outlook.Decisions.Reverse()], [.. shuffled.Outlook.Drift.Reverse()], [.. shuffled.Outlook.Judgements.Reverse()]),
            FailedChecks = [.. shuffled.FailedChecks.Reverse()],
            QuarantinedTitles = [.. shuffled.QuarantinedTitles.Reverse()],
            Tables = [.. shuffled.Tables.Reverse()],
        };

        Assert.Equal(Page, StakeholderReportPage.Render(shuffled, Some.Stamp()));
    }

    private static List<string> RowsOf(string page) =>
        [.. Row().Matches(page).Select(row => string.Join('|', Cell().Matches(row.Value).Select(cell => Text(cell.Groups[1].Value))))];

    private static string Text(string html) => System.Net.WebUtility.HtmlDecode(Spaces().Replace(Tag().Replace(html, " "), " "))
        .Trim();

    [GeneratedRegex("<tr>.*?</tr>")]
    private static partial Regex Row();

    [GeneratedRegex("<t[hd][^>]*>(.*?)</t[hd]>")]
    private static partial Regex Cell();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
