using static Reelhouse.Spark.Sql.Functions;
using static Reelhouse.Spark.Tests.Golden.Cases.Some;

namespace Reelhouse.Spark.Tests.Golden.Cases;

internal static class GroupCases
{
    public static readonly GoldenCase[] All =
    [
        new("agg", s => s.Table("t").GroupBy("a").Agg(Sum("b").As("total"), CountDistinct("c"))),
        new("agg_columns", s => s.Table("t").GroupBy(Col("a"), Year("at")).Agg(Avg("b"))),
        new("agg_all", s => s.Table("t").Agg(Max("a"), Min("b"))),
        new("agg_by_name", s => s.Table("t").GroupBy("a").Agg([Pair("b", "max")])),
        new("count", s => s.Table("t").GroupBy("a").Count()),
        new("no_columns", s => s.Table("t").GroupBy().Agg(First("a"))),
        new("rollup", s => s.Table("t").Rollup("a", "b").Agg(Sum("c"))),
        new("cube", s => s.Table("t").Cube("a", "b").Agg(Sum("c"), GroupingId())),
        new("grouping_sets", s => s.Table("t").GroupingSets([[Col("a")], [Col("a"), Col("b")], []], Col("a"), Col("b")).Agg(Sum("c"))),
        new("pivot", s => s.Table("t").GroupBy("a").Pivot("b").Agg(Sum("c"))),
        new("pivot_values", s => s.Table("t").GroupBy("a").Pivot("b", "x", "y").Agg(Sum("c"))),
    ];
}
