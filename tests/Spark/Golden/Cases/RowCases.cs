using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Spark.Tests.Golden.Cases;

internal static class RowCases
{
    public static readonly GoldenCase[] All =
    [
        new("filter_column", s => s.Table("t").Filter(Col("a") > 1)),
        new("filter_text", s => s.Table("t").Filter("a > 1")),
        new("where", s => s.Table("t").Where((Col("a") == "x") & Col("b").IsNotNull())),
        new("limit", s => s.Table("t").Limit(5)),
        new("offset", s => s.Table("t").Offset(5)),
        GoldenCase.Action("tail", s => s.Table("t").TailAsync(5)),
        new("distinct", s => s.Table("t").Distinct()),
        new("drop_duplicates", s => s.Table("t").DropDuplicates("a", "b")),
        new("drop_duplicates_within_watermark", s => s.Table("t").DropDuplicatesWithinWatermark()),
        new("drop_duplicates_within_watermark_by", s => s.Table("t").DropDuplicatesWithinWatermark("a")),
        new("sort_names", s => s.Table("t").Sort("a", "b")),
        new("order_by_columns", s => s.Table("t").OrderBy(Col("a").Desc(), Col("b"))),
        new("order_by_descending_name", s => s.Table("t").OrderBy(Desc("a"), AscNullsLast("b"))),
        new("sort_within_partitions", s => s.Table("t").SortWithinPartitions("a")),
        new("sample", s => s.Table("t").Sample(0.5, seed: 7)),
        new("sample_with_replacement", s => s.Table("t").Sample(0.5, withReplacement: true, seed: 7)),
        new("random_split", s => s.Table("t").RandomSplit([1.0, 3.0], 7)[1]),
        new("repartition", s => s.Table("t").Repartition(4)),
        new("repartition_by", s => s.Table("t").Repartition(4, Col("a"))),
        new("repartition_by_only", s => s.Table("t").Repartition(Col("a"), Col("b"))),
        new("repartition_by_range", s => s.Table("t").RepartitionByRange(4, Col("a"), Col("b").Desc())),
        new("repartition_by_id", s => s.Table("t").RepartitionById(4, "a")),
        new("coalesce", s => s.Table("t").Coalesce(1)),
        new("hint", s => s.Table("t").Hint("rebalance", 3, Col("a"))),
        new("broadcast", s => Broadcast(s.Table("t"))),
        new("with_watermark", s => s.Table("t").WithWatermark("at", "2 days")),
        new("observe", s => s.Table("t").Observe(new Observation("o"), Count(Lit(1)).As("rows"), Max("a").As("most"))),
        new("observe_name", s => s.Table("t").Observe("o", Count(Lit(1)).As("rows"))),
        new("unpivot", s => s.Table("t").Unpivot([Col("id")], [Col("a"), Col("b")], "name", "value")),
        new("melt_all", s => s.Table("t").Melt([Col("id")], null, "name", "value")),
        new("transpose", s => s.Table("t").Transpose()),
        new("transpose_by", s => s.Table("t").Transpose("a")),
        new("describe", s => s.Table("t").Describe("a", "b")),
        new("describe_all", s => s.Table("t").Describe()),
        new("summary", s => s.Table("t").Summary("count", "75%")),
    ];
}
