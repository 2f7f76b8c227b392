using Proto = Spark.Connect;
using Type = Spark.Connect.SetOperation.Types.SetOpType;

namespace Reelhouse.Spark.Plans;

/// <summary>Builds unions, intersections and differences.</summary>
internal static class SetOperations
{
    public static Proto.Relation Union(Proto.Relation left, Proto.Relation right) => Of(left, right, Type.Union, isAll: true);

    public static Proto.Relation UnionByName(Proto.Relation left, Proto.Relation right, bool allowMissingColumns) =>
        Of(left, right, Type.Union, isAll: true, byName: true, allowMissingColumns);

    public static Proto.Relation Intersect(Proto.Relation left, Proto.Relation right, bool isAll) => Of(left, right, Type.Intersect, isAll);

    public static Proto.Relation Except(Proto.Relation left, Proto.Relation right, bool isAll) => Of(left, right, Type.Except, isAll);

    private static Proto.Relation Of(
        Proto.Relation left, Proto.Relation right, Type type, bool isAll, bool byName = false, bool allowMissingColumns = false) =>
        new()
        {
            SetOp = new()
            {
                LeftInput = left,
                RightInput = right,
                SetOpType = type,
                IsAll = isAll,
                ByName = byName,
                AllowMissingColumns = allowMissingColumns,
            },
        };
}
