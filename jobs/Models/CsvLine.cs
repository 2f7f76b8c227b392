using Sylvan.Data.Csv;

namespace Reelhouse.Jobs.Models;

/// <summary>The line of a file at which a row begins. It is counted only once something is wrong, since quoted values may have line breaks.</summary>
internal static class CsvLine
{
    /// <param name="csv">The file's rows, from the first on.</param>
    /// <param name="row">The row's number, from 1.</param>
    public static long Of(CsvDataReader csv, int row)
    {
        var line = 2L + Enumerable.Range(0, csv.FieldCount).Sum(column => csv.GetName(column).Count(character => character == '\n'));
        for (; row > 1 && csv.Read(); row--)
        {
            line++;
            for (var field = 0; field < csv.RowFieldCount; field++) line += csv.GetFieldSpan(field).Count('\n');
        }

        return line;
    }
}
