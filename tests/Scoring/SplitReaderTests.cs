using Apache.Arrow;
using ParquetSharp;
using Reelhouse.Scoring.Delta.Reading;
using Reelhouse.Scoring.Delta.Scanning;

namespace Reelhouse.Scoring.Tests;

/// <summary>Data files as other writers than Spark make them.</summary>
public sealed class SplitReaderTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public void every_row_is_read_by_one_split(int splits)
    {
        Write([new Column<long>("id")], writer =>
        {
            for (var group = 0; group < 5; group++) Append(writer, [.. Enumerable.Range(group * 10_000, 10_000).Select(id => (long)id)]);
        });

        var length = (new FileInfo(_file).Length + splits - 1) / splits;
        var rows = Enumerable.Range(0, splits).SelectMany(split => Read<Int64Array>("BIGINT", split * length, (split + 1) * length)).SelectMany(array => array.Values.ToArray());
        Assert.Equal(Enumerable.Range(0, 50_000).Select(id => (long)id), rows);
    }

    [Fact]
    public void times_of_another_writer_are_read_as_microseconds_and_days_of_another_calendar_are_refused()
    {
        Write([new Column<long>("id", LogicalType.Timestamp(isAdjustedToUtc: true, ParquetSharp.TimeUnit.Millis))], writer => Append<long>(writer, [1, -1]));
        Assert.Equal([1000, -1000], Read<TimestampArray>("TIMESTAMP").Single().Values.ToArray());

        Write([new Column<int>("id", LogicalType.Date())], writer => Append(writer, [-141_427, -141_428]));
        Assert.Contains("Julian", Assert.Throws<NotSupportedException>(() => Read<Date32Array>("DATE").ToList()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void numbers_without_sign_are_refused()
    {
        Write([new Column<uint>("id")], writer => Append<uint>(writer, [1]));

        Assert.Contains("the column ID is of type Int32", Assert.Throws<NotSupportedException>(() => Read<Int32Array>("INT").ToList()).Message, StringComparison.Ordinal);
    }

    private static void Append<T>(ParquetFileWriter writer, T[] values)
    {
        using var group = writer.AppendRowGroup();
        using var column = group.NextColumn().LogicalWriter<T>();
        column.WriteBatch(values);
    }

    private void Write(ParquetSharp.Column[] columns, Action<ParquetFileWriter> write)
    {
        using var writer = new ParquetFileWriter(_file, columns);
        write(writer);
        writer.Close();
    }

    private IEnumerable<T> Read<T>(string type, long start = 0, long end = long.MaxValue)
        where T : IArrowArray
    {
        var task = new ScanTask(new("", 0, default, 0), "", new Dictionary<string, string>(), [new("ID", null, type, null)], [], [0]);
        using var reader = new SplitReader(new(_file, start, end, null, [], 0), task);
        while (reader.Read() is var (columns, _)) yield return (T)columns[0];
    }
}
