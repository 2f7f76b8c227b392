using Reelhouse.Spark.Sql;
using Reelhouse.Spark.Sql.Types;
using static Reelhouse.Spark.Sql.Functions;
using Window = Reelhouse.Spark.Sql.Expressions.Window;

namespace Reelhouse.Jobs.Bronze;

/// <summary>Rows of landed CSV files, with the file and the place in it that each came from.</summary>
internal static class LandedFilesTransform
{
    public const string CorruptLine = "corrupt_line";

    /// <summary>How the files are written: RFC 4180, so a value may hold a line break and a quote is doubled.</summary>
    public static readonly IReadOnlyDictionary<string, string> CsvOptions = new Dictionary<string, string>
    {
        ["header"] = "true",
        ["multiLine"] = "true",
        ["escape"] = "\"",
        ["mode"] = "PERMISSIVE",
        ["columnNameOfCorruptRecord"] = CorruptLine,
        ["enforceSchema"] = "false",
    };

    /// <summary>The columns of the files of <typeparamref name="TRow"/>, under the names in their header.</summary>
    public static StructType FileSchema<TRow>() => new(
        [.. FileColumns.Of<TRow>().Select(column => new StructField(column.Header, new StringType())), new StructField(CorruptLine, new StringType())]);

    public static DataFrame Apply<TRow>(DataFrame files)
    {
        var inOrder = files.Select([Col("*"), Col("_metadata.file_path").As("source_file"), Col("_metadata.file_modification_time").As("source_modified_at"), MonotonicallyIncreasingId().As("_at")]);
        var place = RowNumber().Over(Window.PartitionBy("source_file").OrderBy("_at")).Cast("bigint");
        return inOrder.Select(
        [
            .. FileColumns.Of<TRow>().Select(column => inOrder[$"`{column.Header}`"].As(column.Column)),
            Col(CorruptLine),
            Col("source_file"),
            place.As("source_row"),
            Col("source_modified_at"),
        ]);
    }
}
