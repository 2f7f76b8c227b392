using System.Text.Json.Nodes;
using static Reelhouse.Spark.Sql.Functions;
using static Reelhouse.Spark.Tests.Golden.Cases.Some;

namespace Reelhouse.Spark.Tests.Golden.Cases;

internal static class SelectCases
{
    public static readonly GoldenCase[] All =
    [
        new("names", s => s.Table("t").Select("a", "b.c")),
        new("star", s => s.Table("t").Select("*", "x.*")),
        new("columns", s => s.Table("t").Select(Col("a"), (Col("b") + 1).As("c"))),
        new("own_columns", s => s.Table("t").Transform(t => t.Select(t["a"], t["*"]))),
        new("select_expr", s => s.Table("t").SelectExpr("a * 2 AS b", "abs(c)")),
        new("col_regex", s => s.Table("t").Transform(t => t.Select(t.ColRegex("`a.*`")))),
        new("metadata_column", s => s.Table("t").Transform(t => t.Select(t.MetadataColumn("_metadata")))),
        new("with_column", s => s.Table("t").WithColumn("a", Col("b") * 2)),
        new("with_columns", s => s.Table("t").WithColumns([Pair("a", Lit(1)), Pair("b", Col("c"))])),
        new("with_column_renamed", s => s.Table("t").WithColumnRenamed("a", "b")),
        new("with_columns_renamed", s => s.Table("t").WithColumnsRenamed([Pair("a", "b"), Pair("c", "d")])),
        new("with_metadata", s => s.Table("t").WithMetadata("a", new JsonObject { ["comment"] = "key" })),
        new("drop_names", s => s.Table("t").Drop("a", "b")),
        new("drop_columns", s => s.Table("t").Transform(t => t.Drop(t["a"], Col("b")))),
        new("to_df", s => s.Table("t").ToDF("a", "b")),
        new("to_schema", s => s.Table("t").To(Schema)),
        new("to_json", s => s.Table("t").ToJSON()),
        new("zip_with_index", s => s.Table("t").ZipWithIndex("n")),
        new("alias", s => s.Table("t").Alias("x")),
        new("transform", s => s.Table("t").Transform(t => t.Limit(3))),
        new("column_of_an_earlier_frame", s => s.Table("t").Transform(t => t.Filter("a > 1").Select(t["a"]))),
    ];
}
