using Proto = Spark.Connect;

namespace Reelhouse.Spark.Plans;

/// <summary>Builds expressions: references, calls, and what is done to one expression.</summary>
internal static class Expr
{
    public static Proto.Expression Attribute(string name, long? planId = null, bool isMetadata = false)
    {
        var attribute = new Proto.Expression.Types.UnresolvedAttribute { UnparsedIdentifier = name, IsMetadataColumn = isMetadata };
        if (planId is { } id) attribute.PlanId = id;
        return new() { UnresolvedAttribute = attribute };
    }

    public static Proto.Expression Star(string? target = null, long? planId = null)
    {
        var star = new Proto.Expression.Types.UnresolvedStar();
        if (target is not null) star.UnparsedTarget = target;
        if (planId is { } id) star.PlanId = id;
        return new() { UnresolvedStar = star };
    }

    /// <summary>A column by name, where <c>*</c> and <c>x.*</c> stand for many.</summary>
    public static Proto.Expression Named(string name) => name switch
    {
        "*" => Star(),
        _ when name.EndsWith(".*", StringComparison.Ordinal) => Star(name),
        _ => Attribute(name),
    };

    public static Proto.Expression Regex(string pattern, long planId) =>
        new() { UnresolvedRegex = new() { ColName = pattern, PlanId = planId } };

    public static Proto.Expression Sql(string text) => new() { ExpressionString = new() { Expression = text } };

    public static Proto.Expression Literal(object? value) => new() { Literal = Literals.Of(value) };

    public static Proto.Expression Call(string name, params IEnumerable<Proto.Expression> arguments) =>
        new() { UnresolvedFunction = new() { FunctionName = name, Arguments = { arguments } } };

    public static Proto.Expression CallDistinct(string name, params IEnumerable<Proto.Expression> arguments) =>
        new() { UnresolvedFunction = new() { FunctionName = name, Arguments = { arguments }, IsDistinct = true } };

    /// <summary>A call of a function by a name that may be qualified, such as one that a user has registered.</summary>
    public static Proto.Expression CallByName(string name, params IEnumerable<Proto.Expression> arguments) =>
        new() { CallFunction = new() { FunctionName = name, Arguments = { arguments } } };

    public static Proto.Expression Alias(Proto.Expression expression, IEnumerable<string> names, string? metadata = null)
    {
        var alias = new Proto.Expression.Types.Alias { Expr = expression, Name = { names } };
        if (metadata is not null) alias.Metadata = metadata;
        return new() { Alias = alias };
    }

    public static Proto.Expression Cast(Proto.Expression expression, string type, bool tries = false) =>
        new() { Cast = new() { Expr = expression, TypeStr = type, EvalMode = EvalMode(tries) } };

    public static Proto.Expression Cast(Proto.Expression expression, Proto.DataType type, bool tries = false) =>
        new() { Cast = new() { Expr = expression, Type = type, EvalMode = EvalMode(tries) } };

    public static Proto.Expression Extract(Proto.Expression child, Proto.Expression extraction) =>
        new() { UnresolvedExtractValue = new() { Child = child, Extraction = extraction } };

    public static Proto.Expression WithField(Proto.Expression structure, string field, Proto.Expression value) =>
        new() { UpdateFields = new() { StructExpression = structure, FieldName = field, ValueExpression = value } };

    public static Proto.Expression DropField(Proto.Expression structure, string field) =>
        new() { UpdateFields = new() { StructExpression = structure, FieldName = field } };

    public static Proto.Expression PartitionId(Proto.Expression child) => new() { DirectShufflePartitionId = new() { Child = child } };

    private static Proto.Expression.Types.Cast.Types.EvalMode EvalMode(bool tries) =>
        tries ? Proto.Expression.Types.Cast.Types.EvalMode.Try : Proto.Expression.Types.Cast.Types.EvalMode.Unspecified;
}
