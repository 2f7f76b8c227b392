using Proto = Spark.Connect;

namespace Reelhouse.Spark.Plans;

/// <summary>Builds expressions that stand for another relation, which travels beside the one that uses them.</summary>
internal static class Subqueries
{
    public static Proto.Expression Scalar(long planId) => Of(planId, Proto.SubqueryExpression.Types.SubqueryType.Scalar);

    public static Proto.Expression Exists(long planId) => Of(planId, Proto.SubqueryExpression.Types.SubqueryType.Exists);

    /// <summary>Whether the values, those of a struct one by one, are a row of the relation.</summary>
    public static Proto.Expression In(long planId, Proto.Expression value)
    {
        var expression = Of(planId, Proto.SubqueryExpression.Types.SubqueryType.In);
        expression.SubqueryExpression.InSubqueryValues.AddRange(
            value.UnresolvedFunction is { FunctionName: "struct" } structure ? structure.Arguments : [value]);
        return expression;
    }

    private static Proto.Expression Of(long planId, Proto.SubqueryExpression.Types.SubqueryType type) =>
        new() { SubqueryExpression = new() { PlanId = planId, SubqueryType = type } };
}
