using Proto = Spark.Connect;
using Type = Spark.Connect.Join.Types.JoinType;

namespace Reelhouse.Spark.Plans;

/// <summary>Builds relations of two inputs.</summary>
internal static class Joins
{
    public static Proto.Relation Cross(Proto.Relation left, Proto.Relation right) =>
        new() { Join = new() { Left = left, Right = right, JoinType = Type.Cross } };

    public static Proto.Relation On(Proto.Relation left, Proto.Relation right, Proto.Expression? condition, string type) =>
        new() { Join = new() { Left = left, Right = right, JoinCondition = condition, JoinType = TypeOf(type) } };

    public static Proto.Relation Using(Proto.Relation left, Proto.Relation right, IEnumerable<string> columns, string type) =>
        new() { Join = new() { Left = left, Right = right, UsingColumns = { columns }, JoinType = TypeOf(type) } };

    public static Proto.Relation Lateral(Proto.Relation left, Proto.Relation right, Proto.Expression? condition, string type) =>
        new() { LateralJoin = new() { Left = left, Right = right, JoinCondition = condition, JoinType = TypeOf(type) } };

    public static Proto.Relation Nearest(
        Proto.Relation left, Proto.Relation right, Proto.Expression ranking, int results, string mode, string direction, string type) =>
        new()
        {
            NearestByJoin = new()
            {
                Left = left,
                Right = right,
                RankingExpression = ranking,
                NumResults = results,
                Mode = mode,
                Direction = direction,
                JoinType = type,
            },
        };

    /// <summary>The join that Spark calls so: <c>inner</c>, <c>left</c>, <c>left_anti</c> and so on; case and underscores do not matter.</summary>
    /// <exception cref="ArgumentException">No join is called so.</exception>
    private static Type TypeOf(string name) => name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant() switch
    {
        "inner" => Type.Inner,
        "outer" or "full" or "fullouter" => Type.FullOuter,
        "left" or "leftouter" => Type.LeftOuter,
        "right" or "rightouter" => Type.RightOuter,
        "semi" or "leftsemi" => Type.LeftSemi,
        "anti" or "leftanti" => Type.LeftAnti,
        "cross" => Type.Cross,
        _ => throw new ArgumentException(
            $"'{name}' is not a join type; use inner, cross, full_outer, left_outer, right_outer, left_semi or left_anti.", nameof(name)),
    };
}
