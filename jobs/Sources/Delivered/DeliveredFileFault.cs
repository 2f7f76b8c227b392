using System.Text;
using Sylvan.Data.Csv;

namespace Reelhouse.Jobs.Sources;

/// <summary>What can be wrong with a delivered file, in words that name file, line, column and value.</summary>
internal static class DeliveredFileFault
{
    public static JobException Missing(DeliveredFile file, Exception cause) => new(
        new($"There is no file {file.Path}.", file.Path, null, "Give a folder that holds it: run --data FOLDER"), cause);

    public static JobException NotUtf8(DeliveredFile file, DecoderFallbackException cause) => new(
        new($"{file.Path} is not UTF-8: {cause.Message}", file.Path, null, "Save the file as UTF-8 and run again."), cause);

    public static JobException OtherColumns(DeliveredFile file, IReadOnlyList<string> wanted, IReadOnlyList<string> given) => new(new(
        $"{file.Path} has other columns than {string.Join(", ", wanted)}.",
        $"{file.Path}:1",
        $"Missing: {Listed(wanted.Except(given))}; not known: {Listed(given.Except(wanted))}; its columns are {string.Join(", ", given)}.",
        "Bring the columns into the order of data/README.md's file of the same name, leave others out, and run again."));

    public static JobException NoRows(DeliveredFile file) => new(new(
        $"{file.Path} has a header and no row.",
        file.Path,
        "It would take the place of the file delivered before it.",
        "Deliver a file with rows, and run again."));

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

    private static string Listed(IEnumerable<string> columns) => string.Join(", ", columns) is { Length: > 0 } listed ? listed : "none";

    private static string Shown(string value) => value.Length <= 60 ? value : $"{value[..60]}…";
}
