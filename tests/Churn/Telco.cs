using System.Globalization;
using Reelhouse.Churn.Training;

namespace Reelhouse.Churn.Tests;

/// <summary>The customers of a telephone company in data/telco_churn.csv: numbers as they are, words as a 0 or 1 for each.</summary>
internal static class Telco
{
    private static readonly string[] Numbers = ["SeniorCitizen", "tenure", "MonthlyCharges", "TotalCharges"];
    private static readonly string[][] Lines = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "telco_churn.csv")).Select(line => line.Split(','))];
    private static readonly (string Name, Func<string[], float> Read)[] Columns = [.. Lines[0].Select((name, at) => (name, at)).Where(column => column.name is not ("customerID" or "Churn")).SelectMany(column => Of(column.name, column.at))];

    public static IReadOnlyList<string> Features { get; } = [.. Columns.Select(column => column.Name)];

    /// <summary>A fifth of the customers, by chance that is the same in every run.</summary>
    public static LabelledRows Fold(int fold)
    {
        var random = new Random(2023);
        var folds = Lines.Skip(1).Select(line => (Line: line, Fold: random.Next(5))).Where(each => each.Fold == fold);
        return new(Features, [.. folds.Select(each => new LabelledRow(each.Line[^1] == "Yes", [.. Columns.Select(column => column.Read(each.Line))]))]);
    }

    private static IEnumerable<(string, Func<string[], float>)> Of(string name, int at)
    {
        if (Numbers.Contains(name)) return [(name, line => float.TryParse(line[at], CultureInfo.InvariantCulture, out var number) ? number : float.NaN)];
        var words = Lines.Skip(1).Select(line => line[at]).Distinct().Order(StringComparer.Ordinal).ToList();
        return (words.Count == 2 ? words.Skip(1) : words).Select<string, (string, Func<string[], float>)>(word => ($"{name} {word}", line => line[at] == word ? 1 : 0));
    }
}
