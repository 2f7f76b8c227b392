namespace Reelhouse.Spark.Sql;

public sealed partial class Column
{
    /// <summary>Whether the values are equal; null when one of them is.</summary>
    /// <param name="left">The column.</param>
    /// <param name="right">A column or a value.</param>
    public static Column operator ==(Column left, object? right) => left.EqualTo(right);

    /// <summary>Whether the values differ; null when one of them is null.</summary>
    /// <param name="left">The column.</param>
    /// <param name="right">A column or a value.</param>
    public static Column operator !=(Column left, object? right) => left.NotEqual(right);

    /// <summary>Whether the column's value is greater.</summary>
    /// <param name="left">The column.</param>
    /// <param name="right">A column or a value.</param>
    public static Column operator >(Column left, object? right) => left.Gt(right);

    /// <summary>Whether the column's value is less.</summary>
    /// <param name="left">The column.</param>
    /// <param name="right">A column or a value.</param>
    public static Column operator <(Column left, object? right) => left.Lt(right);

    /// <summary>Whether the column's value is greater or equal.</summary>
    /// <param name="left">The column.</param>
    /// <param name="right">A column or a value.</param>
    public static Column operator >=(Column left, object? right) => left.Geq(right);

    /// <summary>Whether the column's value is less or equal.</summary>
    /// <param name="left">The column.</param>
    /// <param name="right">A column or a value.</param>
    public static Column operator <=(Column left, object? right) => left.Leq(right);

    /// <summary>Whether both are true.</summary>
    /// <param name="left">A condition.</param>
    /// <param name="right">Another condition.</param>
    public static Column operator &(Column left, Column right) => left.And(right);

    /// <summary>Whether one of the two is true.</summary>
    /// <param name="left">A condition.</param>
    /// <param name="right">Another condition.</param>
    public static Column operator |(Column left, Column right) => left.Or(right);

    /// <summary>Whether the condition is false.</summary>
    /// <param name="self">A condition.</param>
    public static Column operator !(Column self) => Call("not", self);

    /// <summary>The negative value.</summary>
    /// <param name="self">A number.</param>
    public static Column operator -(Column self) => Call("negative", self);

    /// <summary>The sum.</summary>
    /// <param name="left">A number.</param>
    /// <param name="right">Another.</param>
    public static Column operator +(Column left, Column right) => Call("+", left, right);

    /// <summary>The sum.</summary>
    /// <param name="left">A number.</param>
    /// <param name="right">A value.</param>
    public static Column operator +(Column left, object? right) => Call("+", left, Of(right));

    /// <summary>The sum.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">A number.</param>
    public static Column operator +(object? left, Column right) => Call("+", Of(left), right);

    /// <summary>The difference.</summary>
    /// <param name="left">A number.</param>
    /// <param name="right">Another.</param>
    public static Column operator -(Column left, Column right) => Call("-", left, right);

    /// <summary>The difference.</summary>
    /// <param name="left">A number.</param>
    /// <param name="right">A value.</param>
    public static Column operator -(Column left, object? right) => Call("-", left, Of(right));

    /// <summary>The difference.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">A number.</param>
    public static Column operator -(object? left, Column right) => Call("-", Of(left), right);

    /// <summary>The product.</summary>
    /// <param name="left">A number.</param>
    /// <param name="right">Another.</param>
    public static Column operator *(Column left, Column right) => Call("*", left, right);

    /// <summary>The product.</summary>
    /// <param name="left">A number.</param>
    /// <param name="right">A value.</param>
    public static Column operator *(Column left, object? right) => Call("*", left, Of(right));

    /// <summary>The product.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">A number.</param>
    public static Column operator *(object? left, Column right) => Call("*", Of(left), right);

    /// <summary>The quotient, with a fraction also between whole numbers.</summary>
    /// <param name="left">A number.</param>
    /// <param name="right">Another.</param>
    public static Column operator /(Column left, Column right) => Call("/", left, right);

    /// <summary>The quotient, with a fraction also between whole numbers.</summary>
    /// <param name="left">A number.</param>
    /// <param name="right">A value.</param>
    public static Column operator /(Column left, object? right) => Call("/", left, Of(right));

    /// <summary>The quotient, with a fraction also between whole numbers.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">A number.</param>
    public static Column operator /(object? left, Column right) => Call("/", Of(left), right);

    /// <summary>The remainder, with the dividend's sign.</summary>
    /// <param name="left">A number.</param>
    /// <param name="right">Another.</param>
    public static Column operator %(Column left, Column right) => Call("%", left, right);

    /// <summary>The remainder, with the dividend's sign.</summary>
    /// <param name="left">A number.</param>
    /// <param name="right">A value.</param>
    public static Column operator %(Column left, object? right) => Call("%", left, Of(right));

    /// <summary>The remainder, with the dividend's sign.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">A number.</param>
    public static Column operator %(object? left, Column right) => Call("%", Of(left), right);
}
