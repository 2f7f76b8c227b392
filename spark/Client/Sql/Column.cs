using System.Runtime.CompilerServices;
using Reelhouse.Spark.Plans;
using Proto = Spark.Connect;

namespace Reelhouse.Spark.Sql;

/// <summary>
/// An expression over a data frame's columns; immutable.
/// See https://spark.apache.org/docs/4.2.0/api/python/reference/pyspark.sql/column.html.
/// </summary>
public sealed partial class Column
{
    internal Column(Proto.Expression expression, params IReadOnlyList<Proto.Relation> references)
    {
        Expression = expression;
        References = references;
    }

    internal Proto.Expression Expression { get; }

    /// <summary>The relations that subqueries within the expression stand for.</summary>
    internal IReadOnlyList<Proto.Relation> References { get; }

    /// <summary>Applies a function of columns to this one, so that a chain of calls reads from left to right.</summary>
    /// <param name="function">The function.</param>
    /// <returns>What the function returns.</returns>
    public Column Transform(Func<Column, Column> function) => function(this);

    /// <summary>Marks a column of the outer query within a subquery.</summary>
    /// <returns>The same expression.</returns>
    public Column Outer() => this;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <inheritdoc/>
    public override string ToString() => Expression.ToString();

    /// <summary>The value as a column: a literal, unless it is a column already.</summary>
    internal static Column Of(object? value) => value as Column ?? Functions.Lit(value);

    internal static Column Call(string function, params IReadOnlyList<Column> arguments) =>
        From(Expr.Call(function, arguments.Select(argument => argument.Expression)), arguments);

    internal static Column From(Proto.Expression expression, params IEnumerable<Column> parts) =>
        new(expression, [.. parts.SelectMany(part => part.References).Distinct()]);

    private Column Call(string function, object? operand) => Call(function, this, Of(operand));

    private Column With(Proto.Expression expression) => new(expression, References);
}
