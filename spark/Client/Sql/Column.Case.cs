using Reelhouse.Spark.Plans;
using Proto = Spark.Connect;

namespace Reelhouse.Spark.Sql;

public sealed partial class Column
{
    private const string Case = "when";

    /// <summary>One more case of an expression that <see cref="Functions.When"/> began; the first one that holds decides.</summary>
    /// <param name="condition">When the case holds.</param>
    /// <param name="value">The value then: a column or a value.</param>
    /// <exception cref="InvalidOperationException">The expression is not made of cases, or is closed by <see cref="Otherwise"/>.</exception>
    public Column When(Column condition, object? value) => AddToCases(nameof(When), condition, Of(value));

    /// <summary>The value where no case holds; null without it.</summary>
    /// <param name="value">A column or a value.</param>
    /// <exception cref="InvalidOperationException">The expression is not made of cases, or is closed already.</exception>
    public Column Otherwise(object? value) => AddToCases(nameof(Otherwise), Of(value));

    private Column AddToCases(string method, params IReadOnlyList<Column> arguments)
    {
        if (Expression.UnresolvedFunction is not { FunctionName: Case } cases || cases.Arguments.Count % 2 != 0)
            throw new InvalidOperationException($"{method} continues an expression that Functions.When began and Otherwise has not closed.");
        IEnumerable<Proto.Expression> all = [.. cases.Arguments, .. arguments.Select(argument => argument.Expression)];
        return From(Expr.Call(Case, all), [this, .. arguments]);
    }
}
