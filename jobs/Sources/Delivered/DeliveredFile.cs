using System.Text;
using Sylvan.Data.Csv;

namespace Reelhouse.Jobs.Sources;

/// <summary>A CSV file that somebody delivered. Its values may be as dirty as they like; its shape may not.</summary>
internal sealed class DeliveredFile(DeliveredSource source, string folder)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly CsvDataReaderOptions Options = new() { HasHeaders = true, Delimiter = ',', BufferSize = 64 << 10, MaxBufferSize = 16 << 20 };

    public string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, source.FileName));

    /// <summary>The rows, each with its values in the order of the source's columns.</summary>
    /// <exception cref="JobException">The file is not there, has other columns or no row, or a row cannot be told apart into values.</exception>
    public IReadOnlyList<string[]> Read()
    {
        try
        {
            using var text = new StreamReader(Path, StrictUtf8);
            using var csv = CsvDataReader.Create(text, Options);
            if (!source.Columns.SequenceEqual(Header(csv), StringComparer.Ordinal)) throw DeliveredFileFault.OtherColumns(this, source.Columns, Header(csv));
            var rows = Rows(csv);
            return rows.Count > 0 ? rows : throw DeliveredFileFault.NoRows(this);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw DeliveredFileFault.Missing(this, missing);
        }
        catch (DecoderFallbackException notText)
        {
            throw DeliveredFileFault.NotUtf8(this, notText);
        }
    }

    private List<string[]> Rows(CsvDataReader csv)
    {
        var rows = new List<string[]>();
        var line = 2;
        while (Next(csv, line))
        {
            if (csv.RowFieldCount != csv.FieldCount) throw DeliveredFileFault.WrongWidth(this, csv, line);
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
            line += Lines(csv);
        }

        return rows;
    }

    private bool Next(CsvDataReader csv, int line)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException broken)
        {
            throw DeliveredFileFault.Unreadable(this, broken, line);
        }
    }

    private static IReadOnlyList<string> Header(CsvDataReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetName)];

    // A quoted value may hold line breaks, so that a row is more than a line.
    private static int Lines(CsvDataReader csv) => 1 + csv.GetRawRecordSpan().TrimEnd("\r\n").Count('\n');
}
