using System.Globalization;
using Spectre.Console;

namespace Reelhouse.Benchmarks.Results;

/// <summary>Measurements for people.</summary>
internal static class MeasurementTable
{
    public static void Write(IAnsiConsole console, IEnumerable<Measurement> measurements)
    {
        var table = new Table().Border(TableBorder.Minimal).AddColumn("measure");
        foreach (var number in new[] { "ours", "peer", "ratio", "target", "met" }) table.AddColumn(new TableColumn(number).RightAligned().NoWrap());
        foreach (var each in measurements)
            table.AddRow(Markup.Escape(each.Measure), Text(each.Ours), Text(each.Peer), Text(each.Ratio), each.Target.ToString(), each.Target == Target.None ? "–" : Verdict(each.Met));
        console.Write(table);
    }

    private static string Text(double? value) => value switch
    {
        null => "–",
        var number and (>= 1000 or <= -1000) => number.Value.ToString("#,0", CultureInfo.InvariantCulture),
        var number => number.Value.ToString("0.###", CultureInfo.InvariantCulture),
    };

    private static string Verdict(bool? met) => met switch
    {
        null => "?",
        true => "yes",
        false => "no",
    };
}
