using System.Text.Json.Nodes;
using Reelhouse.Spark.Sql.Expressions;
using Reelhouse.Spark.Sql.Types;
using static Reelhouse.Spark.Sql.Functions;
using Column = Reelhouse.Spark.Sql.Column;
using Frames = Reelhouse.Spark.Sql.Expressions.Window;

namespace Reelhouse.Spark.Tests.Golden.Cases;

internal static class ColumnCases
{
    private static readonly Column C = Col("c");
    private static readonly Column D = Col("d");
    private static readonly WindowSpec ByA = Frames.PartitionBy("a").OrderBy("b");

    public static readonly GoldenCase[] All =
    [
        new("equal", _ => C == D),
        new("equal_value", _ => C == 1),
        new("equal_null", _ => C == null),
        new("not_equal", _ => C != "x"),
        new("greater", _ => C > 1),
        new("less", _ => C < 1),
        new("greater_or_equal", _ => C >= 1.5),
        new("less_or_equal", _ => C <= D),
        new("null_safe_equal", _ => C.EqNullSafe(null)),
        new("and_or_not", _ => (C & D) | !C),
        new("plus", _ => C + 1),
        new("minus", _ => C - D),
        new("times", _ => C * 2.5),
        new("divided", _ => C / 2),
        new("modulo", _ => C % 2),
        new("negative", _ => -C),
        new("value_minus_column", _ => 1 - C),
        new("value_divided_by_column", _ => 1 / C),
        new("bitwise", _ => C.BitwiseAND(1).BitwiseOR(2).BitwiseXOR(D)),
        new("is_null", _ => C.IsNull()),
        new("is_not_null", _ => C.IsNotNull()),
        new("is_nan", _ => C.IsNaN()),
        new("between", _ => C.Between(1, D)),
        new("is_in", _ => C.IsIn(1, 2, 3)),
        new("is_in_list", _ => C.IsIn(new List<string> { "x", "y" })),
        new("like", _ => C.Like("a%")),
        new("ilike", _ => C.ILike("a%")),
        new("rlike", _ => C.RLike("^a")),
        new("contains", _ => C.Contains("a")),
        new("starts_with", _ => C.StartsWith("a")),
        new("ends_with", _ => C.EndsWith(D)),
        new("substr", _ => C.Substr(1, 2)),
        new("substr_columns", _ => C.Substr(C, D)),
        new("alias", _ => C.As("x")),
        new("alias_many", _ => C.As(["x", "y"])),
        new("alias_metadata", _ => C.As("x", new JsonObject { ["comment"] = "key" })),
        new("cast_text", _ => C.Cast("decimal(10,2)")),
        new("cast_type", _ => C.Cast(new DecimalType(10, 2))),
        new("cast_struct", _ => C.Cast(Some.Schema)),
        new("try_cast", _ => C.TryCast("int")),
        new("try_cast_type", _ => C.TryCast(new IntegerType())),
        new("get_item_index", _ => C[0]),
        new("get_item_key", _ => C["k"]),
        new("get_field", _ => C.GetField("f")),
        new("get_item_column", _ => C[D]),
        new("with_field", _ => C.WithField("f", D)),
        new("drop_fields", _ => C.DropFields("f", "g")),
        new("when", _ => When(C > 1, "many").When(C == 1, D).Otherwise(null)),
        new("when_alone", _ => When(C, 1)),
        new("over", _ => RowNumber().Over(ByA)),
        new("over_all", _ => Sum("x").Over()),
        new("over_rows", _ => Sum("x").Over(ByA.RowsBetween(Frames.UnboundedPreceding, Frames.CurrentRow))),
        new("over_rows_near", _ => Sum("x").Over(ByA.RowsBetween(-3, 2))),
        new("over_range", _ => Sum("x").Over(Frames.OrderBy(Col("b").Desc()).RangeBetween(-10, Frames.UnboundedFollowing))),
        new("outer", _ => C.Outer()),
        new("asc", s => s.Table("t").Sort(C.Asc())),
        new("asc_nulls_first", s => s.Table("t").Sort(C.AscNullsFirst())),
        new("asc_nulls_last", s => s.Table("t").Sort(C.AscNullsLast())),
        new("desc", s => s.Table("t").Sort(C.Desc())),
        new("desc_nulls_first", s => s.Table("t").Sort(C.DescNullsFirst())),
        new("desc_nulls_last", s => s.Table("t").Sort(C.DescNullsLast())),
    ];
}
