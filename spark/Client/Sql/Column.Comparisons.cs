using System.Collections;
using Reelhouse.Spark.Plans;

namespace Reelhouse.Spark.Sql;

public sealed partial class Column
{
    /// <summary>Whether the values are equal; null when one of them is.</summary>
    /// <param name="other">A column or a value.</param>
    public Column EqualTo(object? other) => Call("==", other);

    /// <summary>Whether the values differ; null when one of them is null.</summary>
    /// <param name="other">A column or a value.</param>
    public Column NotEqual(object? other) => Call("not", EqualTo(other));

    /// <summary>Whether this value is greater.</summary>
    /// <param name="other">A column or a value.</param>
    public Column Gt(object? other) => Call(">", other);

    /// <summary>Whether this value is less.</summary>
    /// <param name="other">A column or a value.</param>
    public Column Lt(object? other) => Call("<", other);

    /// <summary>Whether this value is greater or equal.</summary>
    /// <param name="other">A column or a value.</param>
    public Column Geq(object? other) => Call(">=", other);

    /// <summary>Whether this value is less or equal.</summary>
    /// <param name="other">A column or a value.</param>
    public Column Leq(object? other) => Call("<=", other);

    /// <summary>Whether the values are equal, where null equals null.</summary>
    /// <param name="other">A column or a value.</param>
    public Column EqNullSafe(object? other) => Call("<=>", other);

    /// <summary>Whether both conditions are true.</summary>
    /// <param name="other">The other condition.</param>
    public Column And(Column other) => Call("and", this, other);

    /// <summary>Whether one of the conditions is true.</summary>
    /// <param name="other">The other condition.</param>
    public Column Or(Column other) => Call("or", this, other);

    /// <summary>Whether the value is null.</summary>
    public Column IsNull() => Call("isNull", this);

    /// <summary>Whether the value is not null.</summary>
    public Column IsNotNull() => Call("isNotNull", this);

    /// <summary>Whether the value is not a number.</summary>
    public Column IsNaN() => Call("isNaN", this);

    /// <summary>Whether the value lies between two others, or is one of them.</summary>
    /// <param name="lowerBound">A column or a value.</param>
    /// <param name="upperBound">A column or a value.</param>
    public Column Between(object lowerBound, object upperBound) => Geq(lowerBound).And(Leq(upperBound));

    /// <summary>Whether the value is one of these.</summary>
    /// <param name="values">Values, columns, or one collection of them.</param>
    public Column IsIn(params object?[] values)
    {
        var listed = values is [IEnumerable collection and not string and not byte[]] ? collection.Cast<object?>() : values;
        return Call("in", [this, .. listed.Select(Of)]);
    }

    /// <summary>Whether the value, or the struct of values, is a row of the data frame.</summary>
    /// <param name="frame">A data frame with as many columns as there are values.</param>
    public Column IsIn(DataFrame frame) => new(Subqueries.In(frame.PlanId, Expression), [.. References, frame.Relation]);
}
