using System.Text;
using Sylvan.Data.Csv;

namespace Reelhouse.Jobs.Sources;

/// <summary>What can be wrong with a delivered file, in words that name file, line, column and value.</summary>
internal static class DeliveredFileFault
{
    public static JobException Missing(DeliveredFile file, Exception cause) => new(
        new($"There is no file {file.Path}.", file.Path, null, "Give a folder that holds it: reelhouse run --data FOLDER"), cause);

    public static JobException NotUtf8(DeliveredFile file, DecoderFallbackException cause) => new(
        new($"{file.Path} is not UTF-8: {cause.Message}", file.Path, null, "Save the file as UTF-8 and run again."), cause);

    public static JobException NoColumn(DeliveredFile file, string column, CsvDataReader csv) => new(new(
        $"{file.Path} has no column '{column}'.",
        $"{file.Path}:1",
        $"Its columns are: {string.Join(", ", Enumerable.Range(0, csv.FieldCount).Select(csv.GetName))}.",
        "Name the column as in data/README.md's file of the same name, and run again."));

    public static JobException WrongWidth(DeliveredFile file, CsvDataReader csv, int line)
    {
        var last = Math.Min(csv.RowFieldCount, csv.FieldCount) - 1;
        return new(new(
            $"{file.Path}, line {line}: the row has {csv.RowFieldCount} values, the header {csv.FieldCount} columns.",
            $"{file.Path}:{line}",
            $"The last value that has a column is '{csv.GetName(last)}' = '{Shown(csv.GetString(last))}'.",
            "Put values that hold a comma, a quote or a line break into double quotes, and run again."));
    }

    public static JobException Unreadable(DeliveredFile file, CsvFormatException cause, int line) => new(
        new(
            $"{file.Path}, line {line}, column {cause.FieldOrdinal + 1}: {cause.Message}",
            $"{file.Path}:{line}",
            null,
            "Close every double quote, write one inside a value twice, and run again."),
        cause);

    private static string Shown(string value) => value.Length <= 60 ? value : $"{value[..60]}…";
}
