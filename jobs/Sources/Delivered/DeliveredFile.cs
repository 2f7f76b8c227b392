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
    /// <exception cref="JobException">The file is not there, lacks a column, or a row cannot be told apart into values.</exception>
    public IReadOnlyList<string[]> Read()
    {
        try
        {
            using var text = new StreamReader(Path, StrictUtf8);
            using var csv = CsvDataReader.Create(text, Options);
            return Rows(csv, source.Columns.Select(column => Ordinal(csv, column)).ToArray());
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

    private List<string[]> Rows(CsvDataReader csv, int[] ordinals)
    {
        var rows = new List<string[]>();
        var line = 2;
        while (Next(csv, line))
        {
            if (csv.RowFieldCount != csv.FieldCount) throw DeliveredFileFault.WrongWidth(this, csv, line);
            rows.Add([.. ordinals.Select(csv.GetString)]);
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

    private int Ordinal(CsvDataReader csv, string column)
    {
        for (var ordinal = 0; ordinal < csv.FieldCount; ordinal++)
        {
            if (csv.GetName(ordinal) == column) return ordinal;
        }

        throw DeliveredFileFault.NoColumn(this, column, csv);
    }

    // A quoted value may hold line breaks, so that a row is more than a line.
    private static int Lines(CsvDataReader csv) => 1 + csv.GetRawRecordSpan().TrimEnd("\r\n").Count('\n');
}
