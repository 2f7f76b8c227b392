using System.Text;

namespace Reelhouse.Orchestration.Results;

/// <summary>Columns of text, aligned: the first ones to the left, the rest to the right.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    public static IEnumerable<string> Lines(int leftAligned, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        List<IReadOnlyList<string>> all = [header, .. rows];
        var widths = Enumerable.Range(0, header.Count).Select(column => all.Max(row => row[column].Length)).ToArray();
        return all.Select(row => Line(leftAligned, widths, row));
    }

    private static string Line(int leftAligned, int[] widths, IReadOnlyList<string> row)
    {
        var line = new StringBuilder();
        for (var column = 0; column < row.Count; column++)
        {
            if (column > 0) line.Append(Gap);
            line.Append(column < leftAligned ? row[column].PadRight(widths[column]) : row[column].PadLeft(widths[column]));
        }

        return line.ToString().TrimEnd();
    }
}
