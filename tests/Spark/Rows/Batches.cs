using Apache.Arrow;
using Apache.Arrow.Ipc;
using Reelhouse.Spark.Rows;
using Reelhouse.Spark.Sql;
using Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Spark.Tests.Rows;

/// <summary>Arrow batches made of .NET values.</summary>
internal static class Batches
{
    public static RecordBatch Of<T>(params T[] records) => Parse(LocalData.FromRecords(records));

    /// <summary>A batch of the columns that the DDL names.</summary>
    public static RecordBatch OfRows(string ddl, params object?[][] rows) => Parse(LocalData.FromRows(rows, StructType.FromDdl(ddl)));

    public static List<T> RoundTrip<T>(params T[] records) => [.. ArrowRows.Read<T>(Of(records))];

    public static Row Row(string ddl, params object?[] values) => ArrowRows.Read(OfRows(ddl, values)).Single();

    private static RecordBatch Parse(LocalData data)
    {
        using var reader = new ArrowStreamReader(data.Stream);
        return reader.ReadNextRecordBatch();
    }
}
