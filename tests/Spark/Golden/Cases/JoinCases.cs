using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Spark.Tests.Golden.Cases;

internal static class JoinCases
{
    public static readonly GoldenCase[] All =
    [
        new("on_expression", s => On(s)),
        new("left_outer", s => On(s, "left_outer")),
        new("right", s => On(s, "right")),
        new("full", s => On(s, "full")),
        new("left_semi", s => On(s, "left_semi")),
        new("anti", s => On(s, "anti")),
        new("using_one", s => s.Table("a").Join(s.Table("b"), "id", "inner")),
        new("using_many", s => s.Table("a").Join(s.Table("b"), ["id", "day"], "left")),
        new("without_condition", s => s.Table("a").Join(s.Table("b"))),
        new("cross", s => s.Table("a").CrossJoin(s.Table("b"))),
        new("self", s => Self(s.Table("t"))),
        new("lateral", s => s.Table("a").LateralJoin(s.Table("b"), Col("x") == Col("y"), "left_outer")),
        new("nearest", s => s.Table("a").NearestByJoin(s.Table("b"), Col("x") - Col("y"), 3, "exact", "distance", "left")),
        new("union", s => s.Table("a").Union(s.Table("b"))),
        new("union_by_name", s => s.Table("a").UnionByName(s.Table("b"))),
        new("union_by_name_missing", s => s.Table("a").UnionByName(s.Table("b"), allowMissingColumns: true)),
        new("intersect", s => s.Table("a").Intersect(s.Table("b"))),
        new("intersect_all", s => s.Table("a").IntersectAll(s.Table("b"))),
        new("subtract", s => s.Table("a").Subtract(s.Table("b"))),
        new("except_all", s => s.Table("a").ExceptAll(s.Table("b"))),
        new("scalar_subquery", s => s.Table("t").Filter(Col("a") == s.Table("u").Select(Max("a")).Scalar())),
        new("exists_subquery", s => s.Table("t").Where(s.Table("u").Where(Col("a") == Col("b").Outer()).Exists())),
        new("in_subquery", s => s.Table("t").Where(Col("a").IsIn(s.Table("u").Select("a")))),
        new("in_subquery_of_two", s => s.Table("t").Where(Struct("a", "b").IsIn(s.Table("u")))),
    ];

    private static DataFrame On(SparkSession session, string type = "inner")
    {
        var (a, b) = (session.Table("a"), session.Table("b"));
        return a.Join(b, a["id"] == b["id"], type);
    }

    private static DataFrame Self(DataFrame table)
    {
        var some = table.Filter("a > 1");
        return table.Join(some, table["id"] == some["id"]);
    }
}
