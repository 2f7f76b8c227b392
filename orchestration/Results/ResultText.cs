using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Configuration;
using Reelhouse.Orchestration.Ledger;
using Reelhouse.Orchestration.Progress;

namespace Reelhouse.Orchestration.Results;

/// <summary>The result for people: the stages, then at most ten lines with what the run was for.</summary>
internal static class ResultText
{
    private const int CountriesNamed = 3;

    public static IEnumerable<string> Lines(RunResult result) =>
        [.. StageTable.Lines(result.Stages), "", .. LastTen(result)];

    private static IEnumerable<string> LastTen(RunResult result)
    {
        yield return $"Run {result.Run.RunId} for {result.Run.RunDate:yyyy-MM-dd} {OutcomeText.Of(result.Run.Status)}";
        if (result.Run.Headline is { } headline)
        {
            yield return Labelled("Titles rated TV-MA", Figures.Count(headline.TitlesTvMa));
            yield return Labelled("In the top 3 genre combinations", $"{Figures.Count(headline.TitlesTopGenreCombinations)} titles");
            yield return Labelled("Most popular plan", Plan(headline.TopPlan));
            yield return Labelled("Total revenue", Figures.Usd(headline.TotalRevenueUsd));
            yield return Labelled("Titles by country", string.Join(", ", Largest(headline.TitlesByCountry)));
        }

        if (result.Run.Report is { } report) yield return Labelled("Report", report);
        foreach (var line in Connecting(result)) yield return line;
        yield return Labelled("Next", Next(result));
    }

    private static IEnumerable<string> Connecting(RunResult result)
    {
        if (result.Servers is { } servers)
        {
            yield return Labelled("Connect", $"SPARK_REMOTE=\"{servers.SparkRemote}\"");
            if (servers.SqlEndpoint is { } jdbc) yield return Labelled("", jdbc);
        }
        else
        {
            var starting = CommandName.With("engine start", result.Home);
            yield return Labelled("Connect", result.SparkIsOutside ? "the Spark that SPARK_REMOTE names" : starting);
        }
    }

    private static string Next(RunResult result) => CommandName.With(result.Run.Status == Outcome.Succeeded ? "status" : "run", result.Home);

    private static string Plan(TopPlan plan) =>
        $"{plan.Name}, {Figures.Count(plan.Subscribers)} subscribers, from {Figures.Usd(plan.FromUsd)} a month";

    private static IEnumerable<string> Largest(IReadOnlyDictionary<string, long> titles) => titles
        .OrderByDescending(country => country.Value).ThenBy(country => country.Key, StringComparer.Ordinal)
        .Take(CountriesNamed).Select(country => $"{country.Key} {Figures.Count(country.Value)}");

    private static string Labelled(string label, string value) => $"{label,-32} {value}";
}
