using static Reelhouse.Spark.Sql.Functions;
using static Reelhouse.Spark.Tests.Golden.Cases.Some;

namespace Reelhouse.Spark.Tests.Golden.Cases;

internal static class ReaderCases
{
    public static readonly GoldenCase[] All =
    [
        new("table", s => s.Table("db.t")),
        new("table_with_option", s => s.Read().Option("versionAsOf", 3).Table("db.t")),
        new("format_load", s => s.Read().Format("delta").Load("/lake/t")),
        new("load_without_path", s => s.Read().Format("rate").Option("rows", 5).Load()),
        new("csv", s => s.Read().Option("header", true).Option("nullValue", "-").Csv("/in/a.csv")),
        new("csv_paths", s => s.Read().Schema("a INT, b STRING").Csv("/in/a.csv", "/in/b.csv")),
        new("csv_schema", s => s.Read().Schema(Schema).Csv("/in")),
        new("json", s => s.Read().Options([Pair("multiLine", "true"), Pair("samplingRatio", "0.5")]).Json("/in")),
        new("parquet", s => s.Read().Parquet("/in/1", "/in/2")),
        new("orc", s => s.Read().Orc("/in")),
        new("text", s => s.Read().Text("/in")),
        new("xml", s => s.Read().Option("rowTag", "row").Xml("/in")),
        new("json_lines_of_a_frame", s => s.Read().Json(s.Table("lines"))),
        new("csv_lines_of_a_frame", s => s.Read().Schema(Schema).Csv(s.Table("lines"))),
        new("jdbc", s => s.Read().Jdbc("jdbc:x", "t", [Pair("user", "u")])),
        new("jdbc_partitioned", s => s.Read().Jdbc("jdbc:x", "t", "id", 1, 100, 4)),
        new("jdbc_predicates", s => s.Read().Jdbc("jdbc:x", "t", ["a < 1", "a >= 1"])),
        new("changes", s => s.Read().Option("startingVersion", 3).Changes("t")),
        new("range", s => s.Range(10)),
        new("range_step", s => s.Range(5, 50, 5, 2)),
        GoldenCase.Action("sql", s => s.SqlAsync("SELECT 1")),
        GoldenCase.Action("sql_named", s => s.SqlAsync(
            "SELECT * FROM t WHERE a = :a AND b IN (:b)", new Dictionary<string, object?> { ["a"] = 1, ["b"] = Array(Lit("x")) })),
        GoldenCase.Action("sql_positional", s => s.SqlAsync("SELECT ? + ?", [1, 2.5])),
        new("tvf_explode", s => s.Tvf().Explode(Array(Lit(1)))),
        new("tvf_stack", s => s.Tvf().Stack(Lit(2), Lit(1), Lit(2))),
        new("tvf_collations", s => s.Tvf().Collations()),
        new("tvf_python_worker_logs", s => s.Tvf().PythonWorkerLogs()),
    ];
}
